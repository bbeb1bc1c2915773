import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;

/** What PostgreSQL does for one check, as it logs it itself. */
final class Plans {

    private static final Map<String, String> SETTINGS = Map.of(
            "session_preload_libraries", "auto_explain",
            "auto_explain.log_min_duration", "0",
            "auto_explain.log_analyze", "on",
            "auto_explain.log_buffers", "on",
            "auto_explain.log_level", "log");

    private static final int TRIES = 20;

    private static final String END_SESSIONS =
            "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'review' and application_name <> 'bench'";

    private final Stack stack;

    Plans(Stack stack) {
        this.stack = stack;
    }

    void print(String what, Supplier<String> bodies) throws Exception {
        try (Connection superuser = stack.connect("postgres", "review"); var sql = superuser.createStatement()) {
            sql.execute("load 'auto_explain'");
            for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
                sql.execute("alter role review set " + setting.getKey() + " = '" + setting.getValue() + "'");
            }
            try {
                sql.execute(END_SESSIONS);
                connectAgain(bodies);
                long before = Files.size(stack.log());
                String body = bodies.get();
                var verdict = new ObjectMapper().readTree(stack.check(body));
                System.out.println("\nPlans of one check, " + what + ": " + body + "\n" + verdict.path("verdict").asText() + ", "
                        + verdict.path("matchCount") + " matches");
                System.out.println(logged(before));
            } finally {
                for (String setting : SETTINGS.keySet()) {
                    sql.execute("alter role review reset " + setting);
                }
                // Those that were opened meanwhile would go on logging.
                sql.execute(END_SESSIONS);
            }
        }
    }

    /** The pool finds out one by one that its connections are gone. */
    private void connectAgain(Supplier<String> bodies) throws Exception {
        int well = 0;
        for (int i = 0; i < TRIES && well < TRIES / 4; i++) {
            try {
                stack.check(bodies.get());
                well++;
            } catch (IllegalStateException closed) {
                well = 0;
            }
        }
    }

    private String logged(long after) throws Exception {
        Path log = stack.log();
        return Files.readString(log).substring((int) after).lines()
                .filter(line -> !line.contains("Query Parameters"))
                .collect(Collectors.joining("\n"));
    }
}
