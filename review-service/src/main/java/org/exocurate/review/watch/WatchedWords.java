package org.exocurate.review.watch;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.exocurate.model.claim.CargoKind;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Resolution;
import org.exocurate.model.vocabulary.Slot;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.review.dataset.AxisKeys;

/**
 * What words mean by one version of the vocabulary: the key that a watch is kept by, and all keys of watches that a word of a
 * claim concerns. A word is the id of a term, or ~ and a folded text, as {@link AxisKeys} writes them.
 */
record WatchedWords(Vocabulary vocabulary) {

    /** Of a watch that names no term: any of the kind. */
    static final String ANY = "";

    /** The id in force for an id that was given up or merged, and for a text that has become a name; else the word itself. */
    String key(String word, Slot slot) {
        if (word.equals(ANY)) {
            return ANY;
        }
        return isText(word)
                ? meaning(word.substring(1), slot).orElse(word)
                : vocabulary.term(word).map(Term::id).orElse(word);
    }

    /** Everything that the donor of a claim is, or is a kind or part of. */
    Set<String> donor(Claim claim) {
        return above(claim.donor().term(), Slot.DONOR);
    }

    Set<String> recipient(Claim claim) {
        return above(claim.recipient().term(), Slot.RECIPIENT);
    }

    /** The same for its cargo, and whoever watches the kind. */
    Set<String> cargo(Claim claim) {
        CargoKind kind = claim.cargo().kind();
        Set<String> keys = above(claim.cargo().term(), Slot.of(kind));
        keys.add(ANY);
        return keys;
    }

    /** None for an axis that the claim leaves open: it is broader than any watch. */
    private Set<String> above(TermRef term, Slot slot) {
        Set<String> keys = new LinkedHashSet<>();
        if (term != null) {
            String word = AxisKeys.key(term);
            keys.add(word);
            String id = key(word, slot);
            keys.add(id);
            keys.addAll(vocabulary.ancestors(id));
        }
        return keys;
    }

    private static boolean isText(String word) {
        return word.startsWith(AxisKeys.unresolved(""));
    }

    private Optional<String> meaning(String text, Slot slot) {
        return vocabulary.resolve(text, slot) instanceof Resolution.Known known
                ? Optional.of(known.term().id())
                : Optional.empty();
    }
}
