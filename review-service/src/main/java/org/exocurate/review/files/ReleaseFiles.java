package org.exocurate.review.files;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The files of releases: made once, kept, handed out, and checked. */
@ApplicationScoped
public class ReleaseFiles {

    private final FileStore store;
    private final Rendering rendering;
    private final FileAnswers answers;
    private final FileCheck check;

    ReleaseFiles(FileStore store, Rendering rendering, FileAnswers answers, FileCheck check) {
        this.store = store;
        this.rendering = rendering;
        this.answers = answers;
        this.check = check;
    }

    /** Those made of a release: none yet, or all. */
    public List<ReleaseFile> of(int release) {
        return store.files().list(release);
    }

    /** The releases that have their files. */
    public Set<Integer> complete() {
        return new TreeSet<>(store.files().complete());
    }

    /** Makes all files of a release, in the caller's transaction. */
    public void make(Edition edition, Contents contents) {
        rendering.render(edition, contents);
    }

    /** One file, as the reader asks for it: 503 until it is made, 404 where it never will be. */
    public Response answer(int release, String version, String name, HttpHeaders asked, Request request) {
        return answers.answer(release, version, name, asked, request);
    }

    /**
     * Holds the files of a release against their digests, the signed list and the dataset. Those that are not made yet are no
     * fault.
     *
     * @param claims the digest that the file of claims has to have
     * @param faults told the file and what is wrong with it
     */
    public void check(Edition edition, String claims, BiConsumer<String, String> faults) {
        check.check(edition, claims, faults);
    }

    /** Parts that belong to no file. */
    public List<String> strays() {
        return store.strays();
    }
}
