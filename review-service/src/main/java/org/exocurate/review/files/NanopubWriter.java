package org.exocurate.review.files;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.trig.TriGWriter;

/** Writes TriG as the library does, but looks only once how an address is written that comes again and again. */
final class NanopubWriter extends TriGWriter {

    private static final int MOST = 5_000;

    private final TextWriting text;
    private final String nanopubs;
    private final Map<String, String> often = new HashMap<>();
    private final Map<String, String> own = new HashMap<>();

    /** @param nanopubs how addresses begin that only one nanopublication has */
    NanopubWriter(TextWriting text, String nanopubs) {
        super(text);
        this.text = text;
        this.nanopubs = nanopubs;
        // Pretty printing gathers statements first, to sort them: they come sorted.
        getWriterConfig()
                .set(BasicWriterSettings.PRETTY_PRINT, false)
                .set(BasicWriterSettings.INLINE_BLANK_NODES, false);
    }

    @Override
    protected void writeURI(IRI uri) throws IOException {
        String iri = uri.stringValue();
        Map<String, String> known = iri.startsWith(nanopubs) ? own : often;
        String written = known.get(iri);
        if (written == null) {
            int from = text.length();
            super.writeURI(uri);
            if (known == own || often.size() < MOST) {
                known.put(iri, text.since(from));
            }
        } else {
            writer.write(written);
        }
    }

    /** A nanopublication is whole: what was written of it goes into the file. */
    void handOn() {
        own.clear();
        text.handOn();
    }
}
