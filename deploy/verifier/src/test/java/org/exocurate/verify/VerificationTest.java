package org.exocurate.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.json.StrictJson;

import static org.assertj.core.api.Assertions.assertThat;

class VerificationTest {

    private final ReleaseFolder release = new ReleaseFolder();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        release.into(folder);
    }

    @Test
    void aReleaseAsItWasPublishedHolds() {
        assertThat(verify()).isZero();
        assertThat(said()).contains("Release 1.0.0 holds", "3 claims", "changes 1 to 4", release.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"release.json", "keys.json", "claims.ndjson", "claims.tsv", "changes.ndjson", "files.json"})
    void anyByteOfAnyFileThatIsAnotherIsFoundAndTheFileNamed(String name) throws IOException {
        byte[] bytes = release.files().get(name).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            byte[] altered = bytes.clone();
            altered[i] ^= (byte) (1 << i % Byte.SIZE);
            Files.write(folder.resolve(name), altered);

            assertThat(verify()).as("byte " + i + " of " + name).isEqualTo(1);
            assertThat(said()).as("byte " + i).contains("✗ " + name);
        }
    }

    @Test
    void aByteMoreOrLessIsFound() throws IOException {
        for (String name : release.files().keySet()) {
            String text = release.files().get(name);
            Files.writeString(folder.resolve(name), text + " ");
            assertThat(verify()).isEqualTo(1);
            assertThat(said()).contains("✗ " + name);
            Files.writeString(folder.resolve(name), text.substring(0, text.length() - 1));
            assertThat(verify()).isEqualTo(1);
            assertThat(said()).contains("✗ " + name);
            Files.writeString(folder.resolve(name), text);
        }
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws IOException {
        for (String name : release.files().keySet()) {
            Files.delete(folder.resolve(name));
            assertThat(verify()).isEqualTo(1);
            assertThat(said()).contains(name);
            Files.writeString(folder.resolve(name), release.files().get(name));
        }
    }

    @Test
    void anAlteredChangeIsNamedByItsNumber() throws IOException {
        String[] lines = release.files().get("changes.ndjson").split("\n", -1);
        lines[2] = lines[2].replace("EXO-000003", "EXO-000001");
        Files.writeString(folder.resolve("changes.ndjson"), String.join("\n", lines));

        assertThat(verify()).isEqualTo(1);
        assertThat(said()).contains("✗ changes.ndjson, change 3: digest is not that of the change");
    }

    @Test
    void aChangeTakenOutIsNamed() throws IOException {
        String[] lines = release.files().get("changes.ndjson").split("\n", -1);
        Files.writeString(folder.resolve("changes.ndjson"), lines[0] + "\n" + lines[2] + "\n" + lines[3] + "\n");

        assertThat(verify()).isEqualTo(1);
        assertThat(said()).contains("change 2: is missing or out of order");
    }

    /** The manifest as the door of releases has it names the files too. */
    @Test
    void theManifestMayBeTheAnswerOfTheDoor() throws IOException {
        String files = CanonicalJson.of(
                StrictJson.read(release.files().get("files.json")).path("files"));
        String list = "{\"name\":\"files.json\",\"sha256\":\""
                + Sha256.hex(release.files().get("files.json")) + "\",\"size\":"
                + release.files().get("files.json").getBytes(StandardCharsets.UTF_8).length + "}";
        String manifest = release.files().get("release.json");
        String answer = manifest.substring(0, manifest.length() - 1) + ",\"files\":"
                + files.substring(0, files.length() - 1) + "," + list + "]}";
        Files.writeString(folder.resolve("release.json"), answer);
        assertThat(verify()).as(said()).isZero();

        Files.writeString(folder.resolve("release.json"), answer.replaceFirst("\"size\":1", "\"size\":2"));
        assertThat(verify()).isEqualTo(1);
        assertThat(said()).contains("✗ release.json");
    }

    @Test
    void aKeyThatTheReaderTrustsHasToBeTheSigner() {
        assertThat(verify("--key", release.id())).isZero();
        assertThat(verify("--key", release.publicKey())).isZero();
        assertThat(verify("--key", new ReleaseFolder().publicKey())).isEqualTo(1);
        assertThat(verify("--key", "0123456789abcdef")).isEqualTo(1);
        assertThat(said()).contains("✗ release.json: the signature", "✗ files.json: the signature");
    }

    /** A release of somebody else, signed and listed by their own key, is one only by that key. */
    @Test
    void anotherReleaseUnderThisKeyIsFound() throws IOException {
        new ReleaseFolder().into(folder);

        assertThat(verify()).isZero();
        assertThat(verify("--key", release.id())).isEqualTo(1);
    }

    @Test
    void whatIsNoReleaseIsSaidInASentence() {
        assertThat(Main.run(new PrintStream(out, true, StandardCharsets.UTF_8), "/nowhere/at/all"))
                .isEqualTo(1);
        assertThat(said()).contains("no folder");
        assertThat(Main.run(new PrintStream(out, true, StandardCharsets.UTF_8))).isEqualTo(1);
        assertThat(said()).contains("deploy/verify DIR|URL");
    }

    private int verify(String... more) {
        out.reset();
        String[] words = new String[more.length + 1];
        words[0] = folder.toString();
        System.arraycopy(more, 0, words, 1, more.length);
        return Main.run(new PrintStream(out, true, StandardCharsets.UTF_8), words);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
