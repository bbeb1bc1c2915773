package org.exocurate.review.files;

/** A piece of a file on its way into the database. */
final class KeptPart {

    private final Place place;
    private final int number;
    private final int size;
    private final byte[] bytes;

    /**
     * @param number counted from 0 within its place
     * @param size of the bytes of the file that it was made of
     * @param bytes the caller's no more
     */
    KeptPart(Place place, int number, int size, byte[] bytes) {
        this.place = place;
        this.number = number;
        this.size = size;
        this.bytes = bytes;
    }

    /** In which shape the bytes are kept. */
    enum Place {
        AS_IT_IS,
        DEFLATED,
        ZSTD
    }

    Place place() {
        return place;
    }

    int number() {
        return number;
    }

    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }
}
