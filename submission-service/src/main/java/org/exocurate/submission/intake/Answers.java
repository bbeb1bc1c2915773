package org.exocurate.submission.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.exocurate.plumbing.http.Refused;

/** Gives a request that comes again its first answer again. A request that is refused keeps no key: its transaction rolls back. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Answers {

    private static final String OTHER_BODY = "this Idempotency-Key came before, with another body";

    private final AnsweredTable table;

    Answers(AnsweredTable table) {
        this.table = table;
    }

    /** The answer made now, by the database's time, or the one that was made first. */
    public Answer once(Asked asked, Function<Instant, Answer> first) {
        if (asked.key().isEmpty()) {
            return first.apply(table.now());
        }
        return table.claim(asked).map(at -> kept(asked, first.apply(at))).orElseGet(() -> again(asked));
    }

    /** The submission that each key of a batch stands for: a new one, or that of an earlier line. */
    public Map<String, LineKey> once(UUID person, String door, List<LineKey> lines) {
        Map<String, LineKey> owners = new LinkedHashMap<>();
        lines.forEach(line -> owners.putIfAbsent(line.key(), line));
        Set<String> taken = table.claimAll(person, door, List.copyOf(owners.values()));
        Set<String> earlier =
                owners.keySet().stream().filter(key -> !taken.contains(key)).collect(Collectors.toSet());
        owners.putAll(earlier.isEmpty() ? Map.of() : table.findAll(person, door, earlier));
        return owners;
    }

    /** Frees the keys of lines that were refused after all. */
    public void forget(UUID person, String door, Set<String> keys) {
        if (!keys.isEmpty()) {
            table.forget(person, door, keys);
        }
    }

    /** The refusal of a key that came before with another body. */
    public static Refused otherBody() {
        return Refused.unprocessable(OTHER_BODY);
    }

    Instant now() {
        return table.now();
    }

    private Answer kept(Asked asked, Answer answer) {
        table.keep(asked, answer);
        return answer;
    }

    private Answer again(Asked asked) {
        AnsweredTable.Kept kept = table.find(asked).orElseThrow();
        if (!kept.digest().equals(asked.digest())) {
            throw otherBody();
        }
        return kept.answer();
    }
}
