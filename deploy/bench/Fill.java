import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.postgresql.PGConnection;

import org.exocurate.form.ClaimJson;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.TermRef;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.review.catalogue.Effect;
import org.exocurate.review.catalogue.Trait;
import org.exocurate.review.catalogue.Traits;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Fills an empty dataset by COPY, as if each claim had been added and nothing else had happened: log with its chain, claim
 * states, catalogue, Merkle nodes and head agree, so that a verification passes. What is left out: no claim is CONTESTED,
 * whatever contradicts it, and nothing goes to Kafka. No two claims say the same.
 */
final class Fill {

    private static final String[] TABLES = {"change", "claim_state", "catalogue_word", "catalogue_card", "citation"};
    private static final String PERSON = "00000000-0000-4000-8000-000000000001";
    private static final int PIECE = 50_000;

    private final Connection connection;
    private final Draws draws;
    private final Set<Long> said = new HashSet<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private final Instant at = Instant.parse("2026-01-01T00:00:00Z");
    private String chain = "0".repeat(64);
    private int filled;

    Fill(Connection connection, Draws draws) {
        this.connection = connection;
        this.draws = draws;
    }

    /** Adds claims until there are so many. */
    void to(int claims) throws SQLException, IOException {
        while (filled < claims) {
            piece(Math.min(claims, filled + PIECE));
        }
        ends();
    }

    private void piece(int end) throws SQLException, IOException {
        Map<String, Path> files = new HashMap<>();
        Map<String, BufferedWriter> out = new HashMap<>();
        for (String table : TABLES) {
            files.put(table, Files.createTempFile("fill-" + table, ".txt"));
            out.put(table, Files.newBufferedWriter(files.get(table), UTF_8));
        }
        while (filled < end) {
            add(out);
        }
        for (Writer writer : out.values()) {
            writer.close();
        }
        copy("change", "(sequence, type, accession, version, content, before, after, cause, at, proposed_by, approved_by, previous, digest)", files);
        copy("claim_state", "(since, accession, version, status, grade, type, type_group, donor, donor_state, cargo_kind, cargo, cargo_role, recipient, process, condition, regulation, outcome)", files);
        copy("catalogue_word", "(number, trait, digest, word)", files);
        copy("catalogue_card", "(accession, version, since, donor, cargo, recipient, process, condition, states, comparator, role, effect, works)", files);
        copy("citation", "(accession, identifier, joined, since)", files);
        for (Path file : files.values()) {
            Files.delete(file);
        }
    }

    private void copy(String table, String columns, Map<String, Path> files) throws SQLException, IOException {
        try (var in = Files.newInputStream(files.get(table))) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " " + columns + " from stdin", in);
        }
    }

    private void add(Map<String, BufferedWriter> out) throws IOException {
        ObjectNode json;
        Traits traits;
        Claim claim;
        do {
            json = draws.claim();
            json.put("aiUse", "NONE").set("evidence", evidence());
            claim = ClaimJson.claim(json);
            traits = Traits.of(claim);
        } while (!said.add(hash(traits.words() + " " + traits.role() + traits.regulation() + traits.outcome())));
        filled++;
        String content = CanonicalJson.of(content(claim));
        String after = Sha256.hex(content);
        String text = "{\"accession\":\"" + accession() + "\",\"after\":\"" + after + "\",\"approvedBy\":[\"" + PERSON
                + "\"],\"at\":\"2026-01-01T00:00:00.000000Z\",\"before\":null,\"cause\":null,\"content\":" + content;
        String rest = ",\"previous\":\"" + chain + "\",\"proposedBy\":\"" + PERSON + "\",\"sequence\":" + filled
                + ",\"type\":\"claim.added\",\"version\":1}";
        String digest = Sha256.hex(text + rest);
        row(out, "change", filled, "claim.added", filled, 1, content, null, after, null, at, PERSON, "{" + PERSON + "}", chain, digest);
        chain = digest;
        leaves.add(leaf(after));
        boolean biomarker = claim.type().name().equals("BIOMARKER");
        row(out, "claim_state", filled, filled, 1, "PUBLISHED", "PRELIMINARY", claim.type(), biomarker ? "BIOMARKER" : "EFFECT",
                traits.words().get(Trait.DONOR), keys(claim.donor().state()), claim.cargo().kind(),
                key(claim.cargo().term()), claim.cargo().role(), traits.words().get(Trait.RECIPIENT),
                traits.words().get(Trait.PROCESS), keys(claim.condition().all()),
                claim.effect().regulation() == null ? "" : claim.effect().regulation(), claim.effect().outcome());
        card(claim, traits, out);
    }

    private void card(Claim claim, Traits traits, Map<String, BufferedWriter> out) throws IOException {
        Map<Trait, Integer> numbers = new HashMap<>();
        for (Map.Entry<Trait, String> word : traits.words().entrySet()) {
            numbers.put(word.getKey(), number(word.getKey(), word.getValue(), out));
        }
        boolean strange = Traits.isUnresolved(traits.words().get(Trait.PROCESS));
        int effect = new Effect(traits.regulation(), traits.outcome(), strange, false).code();
        long work = Long.parseUnsignedLong(Sha256.hex(claim.evidence().get(0).reference().toString()).substring(0, 16), 16);
        row(out, "catalogue_card", filled, 1, filled, numbers.get(Trait.DONOR), numbers.get(Trait.CARGO),
                numbers.get(Trait.RECIPIENT), numbers.get(Trait.PROCESS), numbers.get(Trait.CONDITIONS),
                numbers.get(Trait.STATES), numbers.get(Trait.COMPARATOR), java.util.List.of("CARRIED", "LOADED", "DEPLETED").indexOf(traits.role().name()), effect,
                "{" + work + "}");
        String reference = claim.evidence().get(0).reference().toString();
        row(out, "citation", filled, reference, reference, filled);
    }

    private int number(Trait trait, String word, Map<String, BufferedWriter> out) throws IOException {
        Integer known = words.get(trait + " " + word);
        if (known != null) {
            return known;
        }
        int number = words.size() + 1;
        words.put(trait + " " + word, number);
        row(out, "catalogue_word", number, trait, "\\x" + HexFormat.of().formatHex(Sha256.digest(word.getBytes(UTF_8))), word);
        return number;
    }

    /** What is one row, or changes with each claim, is written once all are in. */
    private void ends() throws SQLException, IOException {
        Path file = Files.createTempFile("fill", ".txt");
        run("truncate merkle_node");
        try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
            nodes(out);
        }
        copy("merkle_node", "(level, idx, hash)", Map.of("merkle_node", file));
        Files.delete(file);
        run("select setval(pg_get_serial_sequence('catalogue_word', 'number'), " + words.size() + ")");
        run("update catalogue_head set sequence = " + filled);
        // No item is open that they could touch, and nobody watches; followed one by one, they would be measured instead of the checks.
        run("update recheck_mark set sequence = " + filled);
        run("update inbox_mark set sequence = " + filled);
        run("update dataset_head set sequence = " + filled + ", accessions = " + filled + ", chain_head = '" + chain + "'");
        run("vacuum analyze");
    }

    private void nodes(BufferedWriter out) throws IOException {
        List<byte[]> level = leaves;
        for (int height = 0; !level.isEmpty(); height++) {
            for (int i = 0; i < level.size(); i++) {
                row(Map.of("node", out), "node", height, i, "\\x" + HexFormat.of().formatHex(level.get(i)));
            }
            List<byte[]> next = new ArrayList<>();
            for (int i = 0; i + 1 < level.size(); i += 2) {
                byte[] both = new byte[65];
                both[0] = 1;
                System.arraycopy(level.get(i), 0, both, 1, 32);
                System.arraycopy(level.get(i + 1), 0, both, 33, 32);
                next.add(Sha256.digest(both));
            }
            level = next;
        }
    }

    private static byte[] leaf(String after) {
        byte[] leaf = new byte[33];
        System.arraycopy(HexFormat.of().parseHex(after), 0, leaf, 1, 32);
        return Sha256.digest(leaf);
    }

    private void run(String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private String accession() {
        return String.format("EXO-%06d", filled);
    }

    private ArrayNode evidence() {
        ArrayNode evidence = JsonNodeFactory.instance.arrayNode();
        evidence.addObject()
                .put("reference", "PMID:" + (1_000_000 + filled / 3))
                .put("direction", "SUPPORTS")
                .put("kind", "PRIMARY")
                .put("model", "IN_VIVO")
                .put("laboratory", "Laboratory " + filled / 12)
                .put("medium", "EV_DEPLETED")
                .put("n", 8)
                .put("quote", "vesicles of these cells changed what the recipients did, and less so without this cargo");
        return evidence;
    }

    private ObjectNode content(Claim claim) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("accession", accession()).put("version", 1).put("status", "PUBLISHED").putArray("contestedBy");
        content.set("claim", ClaimJson.write(claim));
        content.putObject("support").put("supporting", 1).put("refuting", 0).put("inVivo", 1).put("quality", 0);
        content.put("grade", "PRELIMINARY").putArray("notices");
        ObjectNode submission = content.putObject("provenance").putArray("submissions").addObject();
        submission.put("id", new UUID(0x4000L, 0x8000000000000000L | filled).toString()).put("kind", "ADD").put("version", 1);
        submission.put("proposedBy", PERSON).putArray("approvedBy").add(PERSON);
        return content;
    }

    private static String key(TermRef term) {
        return term == null ? "" : term.isResolved() ? term.id() : "~" + org.exocurate.model.vocabulary.Names.fold(term.label());
    }

    private static String keys(List<TermRef> terms) {
        StringBuilder array = new StringBuilder("{");
        terms.forEach(term -> array.append(array.length() > 1 ? "," : "").append('"').append(key(term)).append('"'));
        return array.append('}').toString();
    }

    private static long hash(String text) {
        return Long.parseUnsignedLong(Sha256.hex(text).substring(0, 16), 16);
    }

    private static void row(Map<String, BufferedWriter> out, String table, Object... columns) throws IOException {
        BufferedWriter writer = out.get(table);
        for (int i = 0; i < columns.length; i++) {
            if (i > 0) {
                writer.write('\t');
            }
            String text = columns[i] == null ? "\\N" : columns[i].toString().replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
            writer.write(columns[i] == null ? "\\N" : text);
        }
        writer.write('\n');
    }
}
