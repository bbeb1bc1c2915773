package org.exocurate.local;

import java.io.IOException;
import java.util.List;

/** PostgreSQL refuses to run as root; in a user space of its own root is an ordinary user. */
final class AsOrdinaryUser {

    /** The words to put before a command, none for who is no root. */
    static final List<String> WORDS = words();

    private AsOrdinaryUser() {}

    private static List<String> words() {
        return "root".equals(System.getProperty("user.name")) && works("unshare", "-U", "true")
                ? List.of("unshare", "-U")
                : List.of();
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
