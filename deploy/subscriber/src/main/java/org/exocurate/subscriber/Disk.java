package org.exocurate.subscriber;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.stream.Stream;

/** Writes so that a power cut leaves the old or the new, never half of one. */
final class Disk {

    private Disk() {}

    /** A new file that is on the disk when this returns. */
    static void write(Path file, Stream<String> lines) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                BufferedWriter writer = new BufferedWriter(
                        new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8))) {
            for (Iterator<String> all = lines.iterator(); all.hasNext(); ) {
                writer.write(all.next());
                writer.write('\n');
            }
            writer.flush();
            channel.force(true);
        }
    }

    /** Gives a finished folder its name, for good. */
    static void name(Path made, Path name) throws IOException {
        sync(made);
        Files.move(made, name, StandardCopyOption.ATOMIC_MOVE);
        sync(name.getParent());
    }

    /** Names are on the disk only when their folder is. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
