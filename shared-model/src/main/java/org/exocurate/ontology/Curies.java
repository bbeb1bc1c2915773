package org.exocurate.ontology;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.exocurate.model.vocabulary.Scheme;

/** Makes the CURIEs of the vocabulary of the ids that files write: other case, an underscore, an IRI. */
final class Curies {

    /** What files may not bring: these terms are made here, of miRBase's rows and of the overlay. */
    private static final List<Scheme> OURS = List.of(Scheme.MIRNA, Scheme.STATE);

    private static final Pattern IRI = Pattern.compile("(?:https?|ftp)://.*?(?:([A-Za-z.]+)/)?([^/#]+)/?");
    private static final Pattern ID = Pattern.compile("([A-Za-z][A-Za-z.]*)[:_](.+)");

    private Curies() {}

    /** The id as the vocabulary writes it; as it is if its scheme is not known. */
    static String of(String written) {
        String id = written.strip();
        Matcher iri = IRI.matcher(id);
        if (iri.matches()) {
            return known(iri.group(2))
                    .or(() -> known(iri.group(1) + ":" + iri.group(2)))
                    .orElse(id);
        }
        return known(id).orElse(id);
    }

    private static Optional<String> known(String id) {
        Matcher parts = ID.matcher(id);
        return parts.matches()
                ? Scheme.of(parts.group(1) + ":").map(scheme -> scheme.curie(local(parts.group(2), scheme)))
                : Optional.empty();
    }

    /** A few sources write the prefix twice: MGI:MGI:96677. */
    private static String local(String local, Scheme scheme) {
        String twice = scheme.prefix() + ":";
        return local.regionMatches(true, 0, twice, 0, twice.length()) ? local.substring(twice.length()) : local;
    }

    static boolean isKnown(String curie) {
        return Scheme.of(curie).isPresent();
    }

    /** Why a row may not have this id; empty if it may. */
    static Optional<String> fault(String curie) {
        Optional<Scheme> scheme = Scheme.of(curie);
        if (scheme.isEmpty()) {
            return Optional.of("'" + curie + "' is of no scheme that is known here");
        }
        if (OURS.contains(scheme.get())) {
            return Optional.of("'" + curie + "' is of a scheme that is made here, not loaded");
        }
        return isWellFormed(curie)
                ? Optional.empty()
                : Optional.of("'" + curie + "' is no well-formed id of "
                        + scheme.get().prefix());
    }

    static boolean isWellFormed(String curie) {
        return Scheme.of(curie)
                .filter(scheme -> scheme.takes(curie.substring(curie.indexOf(':') + 1)))
                .isPresent();
    }
}
