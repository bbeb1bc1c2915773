package org.exocurate.review.files;

import java.io.InputStream;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

/** Where the files are kept: as they are, and coded. */
@ApplicationScoped
class FileStore {

    private final ReleaseFileTable files;
    private final CodedFileTable coded;

    FileStore(ReleaseFileTable files, CodedFileTable coded) {
        this.files = files;
        this.coded = coded;
    }

    ReleaseFileTable files() {
        return files;
    }

    CodedFileTable coded() {
        return coded;
    }

    /** All bytes of a file, fetched part by part. */
    InputStream bytes(int release, String name) {
        return new PartReading(files.sizes(release, name), part -> files.part(release, name, part));
    }

    /** The bytes of a file as a coding has them. */
    InputStream bytes(int release, String name, Coding coding) {
        return new PartReading(coded.sizes(release, name, coding), part -> coded.part(release, name, coding, part));
    }

    /** Some bytes of a file. */
    InputStream bytes(int release, String name, long from, long count) {
        List<Integer> sizes = files.sizes(release, name);
        return new PartReading(sizes, part -> files.part(release, name, part), from, count);
    }
}
