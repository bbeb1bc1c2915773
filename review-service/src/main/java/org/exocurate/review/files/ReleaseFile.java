package org.exocurate.review.files;

import java.util.regex.Pattern;

/** A file of a release, told by its bytes' number and digest. */
public record ReleaseFile(String name, long size, String sha256, String mediaType) {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public ReleaseFile {
        if (size < 0) {
            throw new IllegalArgumentException(name + " cannot have " + size + " bytes");
        }
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("'" + sha256 + "' of " + name + " is no SHA-256 in hex");
        }
    }

    static ReleaseFile of(String name, long size, String sha256) {
        return new ReleaseFile(name, size, sha256, Format.mediaType(name));
    }
}
