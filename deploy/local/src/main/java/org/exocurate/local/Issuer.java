package org.exocurate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.exocurate.local.process.Part;
import org.exocurate.local.process.Processes;

/** An OpenID Connect issuer that knows the demo people and shows the key of this data directory. */
final class Issuer {

    static final String NAME = "issuer";
    static final String ID = "exocurate";

    private static final String MAIN = "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt";

    private final DataDir data;
    private final Processes processes;
    private final int port;
    private final Project project;
    private final ClassArchive archive;

    Issuer(DataDir data, Processes processes, int port, Project project) {
        this.data = data;
        this.processes = processes;
        this.port = port;
        this.project = project;
        this.archive = new ClassArchive(NAME, project);
    }

    static String url(int port) {
        return "http://127.0.0.1:" + port + "/" + ID;
    }

    /** Returns when the discovery document names this issuer and the key shown is ours. */
    void start() {
        Path config = data.run().resolve("issuer.json");
        try {
            PrivateFile.write(config, config());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Process issuer = processes.start(part(config));
        new Readiness("The OIDC issuer", issuer, processes.log(NAME)).await(this::answers);
        archive.write(issuer);
    }

    static boolean isWell(int port) {
        return get(port, "/.well-known/openid-configuration").contains("\"" + url(port) + "\"");
    }

    private Part part(Path config) {
        List<String> command = new ArrayList<>(List.of(Jvm.JAVA, "-Xmx96m", "-XX:+UseSerialGC"));
        command.addAll(archive.options());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dexocurate.issuer=" + config));
        command.addAll(List.of("-cp", project.partsClassPath(), MAIN));
        Map<String, String> environment = Map.of(
                "SERVER_HOSTNAME",
                "127.0.0.1",
                "SERVER_PORT",
                String.valueOf(port),
                "JSON_CONFIG_PATH",
                config.toString(),
                "LOG_LEVEL",
                "INFO");
        return new Part(NAME, command, environment, config.toString());
    }

    /** A password grant with the name of a demo person answers with that person's token, whatever the password. */
    private String config() throws JsonProcessingException {
        Map<String, Object> people = Map.of(
                "issuerId", ID,
                "tokenExpiry", Duration.ofHours(8).toSeconds(),
                "requestMappings",
                        DemoPeople.all().stream().map(Issuer::mapping).toList());
        Map<String, Object> key = Map.of("initialKeys", data.signingKey().jwk(), "algorithm", "RS256");
        return new ObjectMapper()
                .writeValueAsString(Map.of(
                        "interactiveLogin",
                        true,
                        "httpServer",
                        "MockWebServerWrapper",
                        "tokenProvider",
                        Map.of("keyProvider", key),
                        "tokenCallbacks",
                        List.of(people)));
    }

    private static Map<String, Object> mapping(Person person) {
        Map<String, Object> claims = new HashMap<>(SigningKey.claims(person));
        claims.put("aud", List.of(ID));
        return Map.of("requestParam", "username", "match", person.user(), "claims", claims);
    }

    /** The first issuer asked for gets the key, so ours is asked for before anybody else's. */
    private boolean answers() {
        return get(port, "/jwks").contains(data.signingKey().modulus()) && isWell(port);
    }

    private static String get(int port, String path) {
        return Heard.at(url(port) + path).body();
    }
}
