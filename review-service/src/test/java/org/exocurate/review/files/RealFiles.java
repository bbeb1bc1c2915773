package org.exocurate.review.files;

import java.io.InputStream;
import java.util.List;

import org.exocurate.plumbing.sql.Sql;
import org.exocurate.review.keys.SigningKeys;

/** Files on a real database, for the tests of other rooms. */
public record RealFiles(ReleaseFiles files, FileStore store) {

    public static RealFiles on(Sql sql, SigningKeys keys) {
        FileStore store = new FileStore(new ReleaseFileTable(sql), new DeflatedPartTable(sql), new CodedFileTable(sql));
        Rendering rendering = new Rendering(store, new NodeTable(sql), keys, Terms.STANDARD);
        return new RealFiles(
                new ReleaseFiles(store, rendering, new FileAnswers(store), new FileCheck(store, keys)), store);
    }

    public static Publication publication() {
        return Terms.STANDARD;
    }

    public InputStream bytes(int release, String name) {
        return store.bytes(release, name);
    }

    InputStream coded(int release, String name, Coding coding) {
        return store.bytes(release, name, coding);
    }

    /** As the defaults of the configuration are. */
    private enum Terms implements Publication {
        STANDARD;

        @Override
        public String title() {
            return "ExoCurate";
        }

        @Override
        public String description() {
            return "Claims about exosomes.";
        }

        @Override
        public String publisher() {
            return "ExoCurate";
        }

        @Override
        public String creator() {
            return "ExoCurate contributors";
        }

        @Override
        public String license() {
            return "CC-BY-4.0";
        }

        @Override
        public String licenseUri() {
            return "https://creativecommons.org/licenses/by/4.0/";
        }

        @Override
        public String baseUri() {
            return "https://exocurate.org/";
        }

        @Override
        public String doors() {
            return "https://exocurate.org/api/v1/";
        }

        @Override
        public String source() {
            return "infores:exocurate";
        }

        @Override
        public List<String> keywords() {
            return List.of("exosomes", "extracellular vesicles");
        }
    }
}
