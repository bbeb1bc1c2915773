package org.exocurate.review.files;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

/** Where the files are kept: as they are, deflated, and coded. Of older releases none is deflated. */
@ApplicationScoped
class FileStore {

    private final ReleaseFileTable files;
    private final DeflatedPartTable deflated;
    private final CodedFileTable coded;

    FileStore(ReleaseFileTable files, DeflatedPartTable deflated, CodedFileTable coded) {
        this.files = files;
        this.deflated = deflated;
        this.coded = coded;
    }

    ReleaseFileTable files() {
        return files;
    }

    CodedFileTable coded() {
        return coded;
    }

    void keep(int release, String name, KeptPart part) {
        switch (part.place()) {
            case AS_IT_IS -> files.insertPart(release, name, part.number(), part.bytes());
            case DEFLATED -> deflated.insert(release, name, part.number(), new DeflatedPart(part.size(), part.bytes()));
            case ZSTD -> coded.insertPart(release, name, Coding.ZSTD, part.number(), part.bytes());
        }
    }

    /** All bytes of a file, fetched part by part. */
    InputStream bytes(int release, String name) {
        return bytes(release, name, 0, Long.MAX_VALUE);
    }

    /** Some bytes of a file. */
    InputStream bytes(int release, String name, long from, long count) {
        List<Integer> sizes = deflated.sizes(release, name);
        if (sizes.isEmpty()) {
            return new PartReading(files.sizes(release, name), part -> files.part(release, name, part), from, count);
        }
        return new PartReading(
                sizes, part -> deflated.part(release, name, part).map(DeflatedPart::inflated), from, count);
    }

    /** The bytes of a file as a coding has them. */
    InputStream bytes(int release, String name, Coding coding) {
        List<Integer> sizes = coding == Coding.GZIP ? deflated.deflatedSizes(release, name) : List.of();
        if (sizes.isEmpty()) {
            return new PartReading(coded.sizes(release, name, coding), part -> coded.part(release, name, coding, part));
        }
        return new PartReading(sizes, part -> deflated.part(release, name, part).map(DeflatedPart::deflated));
    }

    /** Parts that belong to no file, as release number and name. */
    List<String> strays() {
        return Stream.of(files.strays(), deflated.strays(), coded.strays())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
