package org.exocurate.review.files;

import java.util.List;

/** What becomes of the bytes of a file, part by part, before they are stored; on one thread at a time, and not that of the database. */
interface Keeping {

    /** The bytes are the caller's again afterwards. */
    List<KeptPart> part(byte[] bytes, int count);

    /** After the last part. */
    Kept end();

    /** Gives back what it holds; harmless after its end. */
    void close();

    /**
     * A file, whole.
     *
     * @param rest what is still to be stored
     * @param codings how it is kept beside its own bytes
     */
    record Kept(List<KeptPart> rest, long size, String sha256, List<CodedFile> codings) {

        public Kept {
            rest = List.copyOf(rest);
            codings = List.copyOf(codings);
        }
    }
}
