package org.exocurate.submission.batch;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.exocurate.plumbing.json.JsonFormat;

/** Results wait here until all lines are read: a bounded file without a name, gone when it is closed, however the process ends. */
final class Spill implements Closeable {

    private static final int BUFFER = 64 * 1024;

    private final FileChannel file;
    private final OutputStream out;
    private final long most;
    private long written;

    private Spill(FileChannel file, long most) {
        this.file = file;
        this.out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
        this.most = most;
    }

    static Spill open(Optional<Path> directory, long most) throws IOException {
        Path path = directory.isPresent()
                ? Files.createTempFile(directory.get(), "batch", ".ndjson")
                : Files.createTempFile("batch", ".ndjson");
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Files.delete(path);
        return new Spill(file, most);
    }

    void add(Result result) throws IOException {
        byte[] line = JsonFormat.mapper().writeValueAsBytes(result);
        out.write(line);
        out.write('\n');
        written += line.length + 1;
    }

    boolean isFull() {
        return written >= most;
    }

    void copyTo(OutputStream to) throws IOException {
        out.flush();
        file.position(0);
        Channels.newInputStream(file).transferTo(to);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
