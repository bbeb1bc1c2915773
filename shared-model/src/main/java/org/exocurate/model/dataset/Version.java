package org.exocurate.model.dataset;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a release by semantic versioning. */
public record Version(int major, int minor, int patch) {

    /** Before the first release. */
    public static final Version NONE = new Version(0, 0, 0);

    private static final Pattern WRITTEN = Pattern.compile("(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})");

    public static Optional<Version> read(String text) {
        Matcher parts = WRITTEN.matcher(text);
        return parts.matches()
                ? Optional.of(new Version(number(parts, 1), number(parts, 2), number(parts, 3)))
                : Optional.empty();
    }

    /** The first release is 1.0.0; later ones by the weightiest of what changed. */
    public Version next(Weight weight) {
        if (equals(NONE)) {
            return new Version(1, 0, 0);
        }
        return switch (weight) {
            case MAJOR -> new Version(major + 1, 0, 0);
            case MINOR -> new Version(major, minor + 1, 0);
            case PATCH -> new Version(major, minor, patch + 1);
        };
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }

    /** How much a release asks of those who build on the dataset. */
    public enum Weight {
        /** A claim was retracted, or its direction turned. */
        MAJOR,
        /** Claims were added. */
        MINOR,
        /** Anything else. */
        PATCH
    }
}
