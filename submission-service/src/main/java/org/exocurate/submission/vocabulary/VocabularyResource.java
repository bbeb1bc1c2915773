package org.exocurate.submission.vocabulary;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.model.vocabulary.Scheme;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyInForce;
import org.exocurate.plumbing.http.Paging;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;

/** The words that claims are made of; open to all. */
@Path("/vocabulary")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "vocabulary", description = "Terms for tissues, cells, cargo, processes and diseases.")
class VocabularyResource {

    private static final int LONGEST = 500;

    private final VocabularyInForce inForce;

    VocabularyResource(VocabularyInForce inForce) {
        this.inForce = inForce;
    }

    /** @param vocabulary digest of the version that the terms are of */
    record Found(List<TermView> items, String vocabulary) {}

    @GET
    @Operation(
            summary = "Finds terms by label, synonym or CURIE",
            description =
                    "Terms of which a name is q or begins with it come first, then those with a word that does, then those"
                            + " with all its words, then those that differ from it by a slip or two: a letter wrong, missing,"
                            + " too many, or two turned round. Obsolete terms are not offered; what replaces them is."
                            + " vocabulary is the digest of the version in force."
                            + " axis: donor, donorState, cargo, recipient, process, condition, comparator, species.")
    public Found search(
            @Parameter(example = "cardiomyo") @QueryParam("q") String q,
            @Parameter(example = "CL") @QueryParam("scheme") String scheme,
            @Parameter(example = "recipient") @QueryParam("axis") String axis,
            @QueryParam("limit") String limit) {
        Parameters asked = new Parameters();
        Supplier<String> words = asked.read(() -> words(q));
        Supplier<Predicate<Term>> inScheme = asked.read(() -> ofScheme(scheme));
        Supplier<Predicate<Term>> onAxis = asked.read(() -> ofAxis(axis));
        Supplier<Integer> most = asked.read(() -> Paging.limit(limit));
        Vocabulary vocabulary = inForce.get();
        Predicate<Term> wanted = inScheme.get().and(onAxis.get());
        List<TermView> found = vocabulary.search(words.get(), wanted, most.get()).stream()
                .map(term -> TermView.of(term, vocabulary))
                .toList();
        return new Found(found, vocabulary.version());
    }

    private static String words(String q) {
        if (q != null && q.length() > LONGEST) {
            throw Refused.parameter("q", "q has at most " + LONGEST + " characters");
        }
        return q == null ? "" : q;
    }

    private static Predicate<Term> ofScheme(String prefix) {
        if (prefix == null) {
            return term -> true;
        }
        Scheme scheme = Scheme.of(prefix + ":")
                .orElseThrow(() -> Refused.parameter("scheme", "'" + prefix + "' is no scheme that is known here"));
        return term -> term.scheme() == scheme;
    }

    private static Predicate<Term> ofAxis(String text) {
        if (text == null) {
            return term -> true;
        }
        return Axis.read(text)
                .orElseThrow(() -> Refused.parameter("axis", "axis is one of " + String.join(", ", Axis.all())))::takes;
    }
}
