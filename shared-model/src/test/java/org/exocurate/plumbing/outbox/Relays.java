package org.exocurate.plumbing.outbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.exocurate.plumbing.sql.Sql;
import org.exocurate.testing.Database;
import org.exocurate.testing.RealStack;

/** Starts relays as services would, each with its own connection to Kafka, and ends them well or badly. */
final class Relays {

    static final Duration LEASE = Duration.ofSeconds(2);

    private final Database database;
    private final List<Relay> all = new ArrayList<>();

    Relays(Database database) {
        this.database = database;
    }

    /** A relay that runs until closed. */
    Relay start() {
        return start(new Wake());
    }

    Relay start(Wake wake) {
        Relay relay = add(wake);
        relay.start();
        return relay;
    }

    /** A relay that does nothing before it is started. */
    Relay add(Wake wake) {
        Relay relay = new Relay(database.source(), wake);
        all.add(relay);
        return relay;
    }

    void stop() throws InterruptedException {
        for (Relay relay : all) {
            relay.stop();
        }
    }

    static final class Relay {

        final SimpleMeterRegistry meters = new SimpleMeterRegistry();
        private final AtomicBoolean databaseGone = new AtomicBoolean();
        private final AtomicBoolean deletesGone = new AtomicBoolean();
        private final RelayLoop loop;
        private final Thread thread;

        private Relay(DataSource source, Wake wake) {
            Sql sql = new Sql(faulty(source));
            Map<String, Object> kafka = Map.of("bootstrap.servers", RealStack.bootstrapServers());
            loop = new RelayLoop(
                    new OutboxTable(sql),
                    new Leases(sql, LEASE),
                    new Sender(kafka),
                    wake,
                    new RelayMeters(meters),
                    new Config());
            thread = new Thread(loop, "relay");
        }

        void start() {
            thread.start();
        }

        /** Ends as a service does. */
        void stop() throws InterruptedException {
            loop.stop();
            thread.join(TimeUnit.SECONDS.toMillis(20));
        }

        /** From here on it sends but never gets to delete what it has sent. */
        void failDeletes() {
            deletesGone.set(true);
        }

        /** Loses the database for good, as a process that was killed: it gives nothing back. */
        void kill() throws InterruptedException {
            databaseGone.set(true);
            stop();
        }

        double counted(String meter) {
            return meters.get(meter).counter().count();
        }

        double shown(String meter) {
            return meters.get(meter).gauge().value();
        }

        private DataSource faulty(DataSource source) {
            return proxy(DataSource.class, source, (method, args) -> {
                if (databaseGone.get()) {
                    throw new SQLException("gone", "08006");
                }
                return method.equals("getConnection") ? connection(source.getConnection()) : null;
            });
        }

        private Connection connection(Connection real) {
            return proxy(Connection.class, real, (method, args) -> {
                if (deletesGone.get()
                        && method.equals("prepareStatement")
                        && args[0].toString().startsWith("delete from outbox ")) {
                    throw new SQLException("gone", "08006");
                }
                return null;
            });
        }

        private interface Instead {

            /** Null to go on with the real thing. */
            Object of(String method, Object[] args) throws SQLException;
        }

        private static <T> T proxy(Class<T> type, T real, Instead instead) {
            return type.cast(
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
                        Object answer = instead.of(method.getName(), args);
                        try {
                            return answer != null ? answer : method.invoke(real, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }

    private static final class Config implements OutboxConfig {

        @Override
        public boolean relay() {
            return true;
        }

        @Override
        public Duration lease() {
            return LEASE;
        }

        @Override
        public int rowsPerShard() {
            return 50;
        }

        @Override
        public long bytesPerShard() {
            return 1_000_000;
        }

        @Override
        public Duration idle() {
            return Duration.ofMillis(200);
        }

        @Override
        public Duration longestPause() {
            return Duration.ofSeconds(1);
        }
    }
}
