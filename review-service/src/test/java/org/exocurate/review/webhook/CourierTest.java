package org.exocurate.review.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpsConfigurator;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A message goes to the address that was looked at, by the name that was given, and to no other. */
class CourierTest {

    private static final String PASSWORD = "changeit";

    private final RealWebhooks real = new RealWebhooks();

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void aPrivateAddressIsRefusedAlsoBehindANameAndTheLogSaysSo() {
        try (Receiver receiver = Receiver.open()) {
            real.with(PlannedConfig.quick().privateNetworks("10.9.0.0/16").pauses(Duration.ofHours(1)))
                    .naming(host -> new InetAddress[] {InetAddress.getLoopbackAddress()});
            List<Webhooks.Made> all =
                    List.of(real.made(receiver.url()), real.made(receiver.url("looks-public.example")));

            real.settle();

            assertThat(receiver.all()).isEmpty();
            assertThat(all).allSatisfy(made -> assertThat(real.log(made))
                    .hasSize(1)
                    .extracting(Attempt::error)
                    .first()
                    .satisfies(error -> assertThat(error.get()).isEqualTo("ADDRESS_REFUSED")));
        }
    }

    @Test
    void whatKeepsAMessageFromArrivingIsNamed() throws IOException {
        real.with(PlannedConfig.quick().pauses(Duration.ofHours(1)))
                .naming(host -> {
                    if (host.startsWith("no")) {
                        throw new UnknownHostException(host);
                    }
                    return InetAddress.getAllByName(host);
                })
                // who speaks no TLS is silent, and Vert.x would wait ten seconds for it
                .trusting(new HttpClientOptions()
                        .setSslHandshakeTimeout(500)
                        .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS));
        int nobody = freePort();
        Webhooks.Made unknown = real.made("http://nowhere.example/");
        Webhooks.Made closed = real.made("http://127.0.0.1:" + nobody + "/");
        try (Receiver plain = Receiver.open()) {
            Webhooks.Made noTls = real.made(plain.url().replace("http:", "https:"));

            real.settle();

            assertThat(real.log(unknown).get(0).error()).contains("NAME_UNKNOWN");
            assertThat(real.log(closed).get(0).error()).contains("CONNECT_FAILED");
            assertThat(real.log(noTls).get(0).error()).contains("TLS_FAILED");
        }
    }

    @Test
    void aSecureReceiverIsKnownByItsNameThoughOnlyItsAddressIsCalled(@TempDir Path folder) throws Exception {
        Path store = certificate(folder, "hook.example");
        try (Receiver receiver = Receiver.secure(new HttpsConfigurator(context(store)))) {
            real.with(PlannedConfig.quick().pauses(Duration.ofHours(1)))
                    .naming(host -> new InetAddress[] {InetAddress.getLoopbackAddress()})
                    .trusting(new HttpClientOptions()
                            .setTrustOptions(
                                    new PfxOptions().setPath(store.toString()).setPassword(PASSWORD)));
            Webhooks.Made right = real.made(receiver.url("hook.example"));
            Webhooks.Made wrong = real.made(receiver.url("other.example"));

            real.settle();

            assertThat(real.now(right).status()).isEqualTo(Status.ACTIVE);
            assertThat(receiver.all()).hasSize(1).first().satisfies(got -> assertThat(
                            got.headers().get("Host"))
                    .startsWith("hook.example:"));
            assertThat(real.log(wrong).get(0).error()).contains("TLS_FAILED");

            real.trusting(new HttpClientOptions());
            real.challenge(wrong);
            Webhooks.Made untrusted = real.made(receiver.url("hook.example"));
            real.settle();
            assertThat(real.log(untrusted).get(0).error()).contains("TLS_FAILED");
            assertThat(receiver.all()).hasSize(1);
        }
    }

    private static Path certificate(Path folder, String name) throws IOException, InterruptedException {
        Path store = folder.resolve("receiver.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "SAN=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
        return store;
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
