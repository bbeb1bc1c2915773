package org.exocurate.plumbing.intake;

import java.util.Arrays;
import java.util.List;

import org.exocurate.plumbing.sql.Sql;

/** Takes in "name version" and refuses, in various ways, what is named so. */
final class Things implements Intake<Things.Thing> {

    static final String TOPIC = "things";

    record Thing(String name, long version) {}

    /** What else happens in the transaction of a batch. */
    Runnable beforeStoring = () -> {};

    Runnable afterStoring = () -> {};

    /** Whether a thing named later is taken in by now. */
    boolean later;

    private final Sql sql;

    Things(Sql sql) {
        this.sql = sql;
        sql.update("create table thing (n bigint generated always as identity, name text not null, version bigint)");
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Thing read(Arrived record) throws Unreadable {
        List<String> words = Arrays.asList(record.text().split(" "));
        if (words.size() != 2) {
            throw new Unreadable("not a thing");
        }
        return new Thing(words.get(0), Long.parseLong(words.get(1)));
    }

    @Override
    public String key(Thing thing) {
        return thing.name();
    }

    @Override
    public long version(Thing thing) {
        return thing.version();
    }

    @Override
    public void take(List<Thing> events) {
        beforeStoring.run();
        events.forEach(this::store);
        afterStoring.run();
    }

    /** In the order of their storing. */
    List<String> stored() {
        return sql.list("select name || ' ' || version as thing from thing order by n", row -> row.getString("thing"));
    }

    private void store(Thing thing) {
        if (thing.name().equals("refuse") || (thing.name().equals("later") && !later)) {
            throw new IllegalArgumentException("refused");
        }
        if (thing.name().equals("deep")) {
            throw new StackOverflowError();
        }
        sql.update("insert into thing (name, version) values (nullif(?, 'null'), ?)", thing.name(), thing.version());
    }
}
