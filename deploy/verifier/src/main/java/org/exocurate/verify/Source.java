package org.exocurate.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

/** Where a release is read from. */
interface Source {

    /** The manifest as it is published, with or without its files. */
    byte[] manifest() throws IOException;

    byte[] keys() throws IOException;

    /** A file of the release, to be read once. */
    InputStream file(String name) throws IOException;

    /**
     * The log that leads to the release, as far as it is there besides the file of changes: each change in order.
     *
     * @return whether there is any
     */
    boolean log(long to, Consumer<JsonNode> sink) throws IOException;
}
