package org.exocurate.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

/** A release whose files lie in a folder. */
record FolderSource(Path folder) implements Source {

    @Override
    public byte[] manifest() throws IOException {
        return Files.readAllBytes(folder.resolve(FileList.MANIFEST));
    }

    @Override
    public byte[] keys() throws IOException {
        return Files.readAllBytes(folder.resolve(FileList.KEYS));
    }

    /** A list that was tampered with does not lead out of the folder. */
    @Override
    public InputStream file(String name) throws IOException {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IOException("'" + name + "' is no name of a file of a release");
        }
        return new BufferedInputStream(Files.newInputStream(folder.resolve(name)));
    }

    /** The file of changes is all that a folder has of the log. */
    @Override
    public boolean log(long to, Consumer<JsonNode> sink) {
        return false;
    }
}
