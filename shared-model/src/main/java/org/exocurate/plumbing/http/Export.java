package org.exocurate.plumbing.http;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.core.JsonGenerator;

import org.exocurate.plumbing.json.Held;
import org.exocurate.plumbing.json.JsonFormat;

/** All that is kept of somebody in one JSON document of any length: it is read while it is sent, a run of records at a time. */
public final class Export {

    private final JsonGenerator json;

    private Export(JsonGenerator json) {
        this.json = json;
    }

    /** Says what is in it. */
    @FunctionalInterface
    public interface Content {

        void write(Export document) throws IOException;
    }

    /** The answer that sends it, to be kept as a file of this name. */
    public static Response as(String file, Content content) {
        StreamingOutput document = out -> {
            try (JsonGenerator json = JsonFormat.mapper().createGenerator(out)) {
                json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                json.writeStartObject();
                content.write(new Export(json));
                json.writeEndObject();
            }
        };
        return Response.ok(document, MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .build();
    }

    public void field(String name, Object value) throws IOException {
        json.writePOJOField(name, value);
    }

    /**
     * A list of records, however many.
     *
     * @param runs those after a place, which is empty at the beginning; none at the end
     */
    public void list(String name, Function<String, List<Held>> runs) throws IOException {
        json.writeArrayFieldStart(name);
        List<Held> run = runs.apply("");
        while (!run.isEmpty()) {
            for (Held held : run) {
                json.writeTree(held.record());
            }
            run = runs.apply(run.get(run.size() - 1).place());
        }
        json.writeEndArray();
    }
}
