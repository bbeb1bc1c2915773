package org.exocurate.plumbing.json;

import java.io.IOException;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

/** Writes an Instant with all six digits, also where they are zero. */
final class InstantFormat extends StdSerializer<Instant> {

    private static final long serialVersionUID = 1L;

    InstantFormat() {
        super(Instant.class);
    }

    @Override
    public void serialize(Instant time, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeString(Times.rfc3339(time));
    }
}
