package org.exocurate.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** A stream cut at its line feeds. */
final class Lines {

    private static final int BUFFER = 64 * 1024;

    private Lines() {}

    /** Hands on line by line, without the line feed; what follows the last is a line too. */
    static void each(InputStream in, Consumer<byte[]> sink) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            int begun = 0;
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    line.write(buffer, begun, i - begun);
                    sink.accept(line.toByteArray());
                    line.reset();
                    begun = i + 1;
                }
            }
            line.write(buffer, begun, read - begun);
        }
        if (line.size() > 0) {
            sink.accept(line.toByteArray());
        }
    }
}
