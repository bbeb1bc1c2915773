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
        Parts inflated = deflated.inflated(release, name);
        return new PartReading(inflated.isEmpty() ? files.parts(release, name) : inflated, from, count);
    }

    /** The bytes of a file as a coding has them. */
    InputStream bytes(int release, String name, Coding coding) {
        Parts parts = coding == Coding.GZIP ? deflated.deflated(release, name) : Parts.NONE;
        return new PartReading(parts.isEmpty() ? coded.parts(release, name, coding) : parts);
    }

    /** Parts that belong to no file, as release number and name. */
    List<String> strays() {
        return Stream.of(files.strays(), deflated.strays(), coded.strays())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
