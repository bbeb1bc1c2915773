package org.exocurate.local;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import org.exocurate.local.process.ProcessRecord;
import org.exocurate.local.terminal.Refused;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The real things: one start for most of what is asked of them, a second for what they keep. */
@TestMethodOrder(OrderAnnotation.class)
class InfrastructureTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path dir;

    private static Infrastructure infrastructure;

    @BeforeAll
    static void start() {
        infrastructure = Infrastructure.start(dir, Ports.free());
    }

    @AfterAll
    static void end() {
        infrastructure.close();
    }

    @Test
    void postgresKeepsWhatItCommitted() throws SQLException {
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            assertThat(ask("submission", "show " + setting)).isEqualTo("on");
        }
    }

    @Test
    void eachServiceOwnsItsDatabaseAndSeesNoOther() throws SQLException {
        String owner = "select pg_get_userbyid(datdba) from pg_database where datname = current_database()";

        assertThat(ask("submission", owner)).isEqualTo("submission");
        assertThat(ask("review", owner)).isEqualTo("review");
        assertThatThrownBy(() -> connection("review", "submission")).hasMessageContaining("permission denied");
    }

    @Test
    void everyTopicIsThereAndNoOtherCanAppear() throws Exception {
        try (Admin admin = admin()) {
            Set<String> names = admin.listTopics().names().get();

            assertThat(names)
                    .containsAll(Topics.all().stream().map(NewTopic::name).toList());
            assertThatThrownBy(() -> admin.describeTopics(List.of("nobody.made.this"))
                            .allTopicNames()
                            .get())
                    .isInstanceOf(ExecutionException.class);
        }
    }

    @Test
    void theChangesOfTheDatasetAreKeptForEverInOneOrder() throws Exception {
        assertThat(setting("exocurate.dataset-changes.v1", "retention.ms")).isEqualTo("-1");
        assertThat(setting("exocurate.dataset-claims.v1", "cleanup.policy")).isEqualTo("compact");
        assertThat(partitions("exocurate.dataset-changes.v1")).isEqualTo(1);
        assertThat(partitions("exocurate.claims-submitted.v1")).isEqualTo(6);
    }

    @Test
    void theIssuerShowsTheKeyThatSignedTheToken() throws Exception {
        String token = infrastructure.token("curator-1");

        assertThat(isSignedByTheIssuer(token)).isTrue();
        assertThat(isSignedByTheIssuer(infrastructure.forgedToken(TokenRequest.of("curator-1"))))
                .isFalse();
    }

    @Test
    void aTokenSaysWhoSomebodyIs() throws IOException {
        JsonNode claims = claims(infrastructure.token(
                TokenRequest.of("contributor-1").roles("contributor", "curator").org("Elsewhere")));

        assertThat(claims.get("iss").asText()).isEqualTo(infrastructure.issuerUrl());
        assertThat(claims.get("aud").asText()).isEqualTo("exocurate");
        assertThat(claims.get("sub").asText()).isEqualTo("contributor-1");
        assertThat(claims.get("roles")).hasSize(2);
        assertThat(claims.get("organisation").asText()).isEqualTo("Elsewhere");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(8 * 3600);
    }

    @Test
    void theIssuerItselfVouchesForADemoPerson() throws Exception {
        String answer = post(
                infrastructure.issuerUrl() + "/token",
                "grant_type=password&client_id=any&username=steward-1&password=any&scope=openid");

        JsonNode claims = claims(JSON.readTree(answer).get("access_token").asText());
        assertThat(claims.get("sub").asText()).isEqualTo("steward-1");
        assertThat(claims.get("roles").get(0).asText()).isEqualTo("steward");
    }

    @Test
    void aSecondStackOnTheSameDirectoryIsRefused() {
        assertThatThrownBy(() -> Infrastructure.start(dir, Ports.free()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("running on " + dir);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void whatItHeldIsThereAgainEvenAfterTheLauncherWasKilled() throws SQLException {
        String token = infrastructure.token("curator-1");
        String modulus = new DataDir(dir).signingKey().modulus();
        ask("submission", "create table kept as select 42 as answer");
        ProcessHandle leftBehind = postmaster();
        infrastructure.abandon();

        infrastructure = Infrastructure.start(dir, Ports.free());

        assertThat(leftBehind.isAlive()).isFalse();
        assertThat(ask("submission", "select answer from kept")).isEqualTo("42");
        assertThat(new DataDir(dir).signingKey().modulus()).isEqualTo(modulus);
        assertThat(token).isNotEmpty();
    }

    private static ProcessHandle postmaster() {
        return ProcessRecord.read(dir.resolve("run/postgres.process"))
                .flatMap(ProcessRecord::running)
                .orElseThrow();
    }

    private static String ask(String database, String query) throws SQLException {
        try (Connection connection = connection(database, database);
                Statement statement = connection.createStatement()) {
            if (!statement.execute(query)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static Connection connection(String database, String user) throws SQLException {
        return DriverManager.getConnection(infrastructure.jdbcUrl(database), user, infrastructure.password(user));
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", infrastructure.bootstrapServers()));
    }

    private static String setting(String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = admin()) {
            return admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .get(name)
                    .value();
        }
    }

    private static int partitions(String topic) throws Exception {
        try (Admin admin = admin()) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
        }
    }

    private static boolean isSignedByTheIssuer(String token) throws Exception {
        JsonNode key = JSON.readTree(get(infrastructure.issuerUrl() + "/jwks"))
                .get("keys")
                .get(0);
        String[] parts = token.split("\\.", -1);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(publicKey(key)));
        signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static RSAPublicKeySpec publicKey(JsonNode key) throws GeneralSecurityException {
        return new RSAPublicKeySpec(number(key.get("n")), number(key.get("e")));
    }

    private static BigInteger number(JsonNode text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text.asText()));
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static String get(String url) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url)).build());
    }

    private static String post(String url, String form) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private static String send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
