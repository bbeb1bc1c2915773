package org.exocurate.review.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.sql.Sql;

/** The words of the lexicon. Rows are added under the dataset's lock only, so that their numbers come in order of commit. */
@ApplicationScoped
class WordTable {

    private static final String ADD =
            """
            insert into catalogue_word (trait, digest, word)
            select trait, digest, word from unnest(?::text[], ?::bytea[], ?::text[]) as fresh (trait, digest, word)
            where not exists (
                select from catalogue_word known where known.trait = fresh.trait and known.digest = fresh.digest)
            on conflict (trait, digest) do nothing""";

    private static final String NUMBERS =
            """
            select number, trait, word from catalogue_word
            join unnest(?::text[], ?::bytea[]) as wanted (trait, digest) using (trait, digest)""";

    private static final String SINCE =
            "select number, trait, word from catalogue_word where number > ? order by number";

    private final Sql sql;

    WordTable(Sql sql) {
        this.sql = sql;
    }

    /** The numbers of words, those that are new among them. */
    Map<Trait, Map<String, Integer>> numbers(Collection<Traits> traits) {
        Map<String, Trait> wanted = new LinkedHashMap<>();
        traits.forEach(each -> each.words().forEach((trait, word) -> wanted.put(trait + " " + word, trait)));
        String[] names = wanted.values().stream().map(Trait::name).toArray(String[]::new);
        String[] words = wanted.entrySet().stream()
                .map(entry -> entry.getKey().substring(entry.getValue().name().length() + 1))
                .toArray(String[]::new);
        byte[][] digests = new byte[words.length][];
        for (int i = 0; i < words.length; i++) {
            digests[i] = Sha256.digest(words[i].getBytes(StandardCharsets.UTF_8));
        }
        sql.update(ADD, names, digests, words);
        Map<Trait, Map<String, Integer>> numbers = new HashMap<>();
        sql.each(
                NUMBERS,
                row -> new Lexicon.Entry(
                        row.getInt("number"), Trait.valueOf(row.getString("trait")), row.getString("word")),
                entry -> numbers.computeIfAbsent(entry.trait(), none -> new HashMap<>())
                        .put(entry.word(), entry.number()),
                names,
                digests);
        return numbers;
    }

    List<Lexicon.Entry> since(int number) {
        return sql.list(
                SINCE,
                row -> new Lexicon.Entry(
                        row.getInt("number"), Trait.valueOf(row.getString("trait")), row.getString("word")),
                number);
    }
}
