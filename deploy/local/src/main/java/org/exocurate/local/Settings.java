package org.exocurate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/** What a data directory remembers from one start to the next: its version, its passwords, how far it is. */
final class Settings {

    private static final int SECRET_BYTES = 18;

    private final Path file;

    Settings(Path file) {
        this.file = file;
    }

    boolean exist() {
        return Files.exists(file);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(read().getProperty(name));
    }

    /** A value that stays the same, made when first asked for. */
    synchronized String kept(String name, Supplier<String> first) {
        if (get(name).isEmpty()) {
            keep(name, first.get());
        }
        return get(name).orElseThrow();
    }

    synchronized void keep(String name, String value) {
        Properties all = read();
        all.setProperty(name, value);
        write(all);
    }

    String secret(String name) {
        return kept("password." + name, Settings::random);
    }

    private Properties read() {
        Properties all = new Properties();
        if (exist()) {
            try (var in = Files.newBufferedReader(file)) {
                all.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private void write(Properties all) {
        StringBuilder text = new StringBuilder("# Kept by the local stack of ExoCurate; holds passwords.\n");
        all.stringPropertyNames().stream().sorted().forEach(name -> text.append(name)
                .append('=')
                .append(all.getProperty(name))
                .append('\n'));
        try {
            PrivateFile.write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
