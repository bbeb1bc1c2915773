package org.exocurate.system;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.luben.zstd.ZstdInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The files of a release as any client gets them, and the command that verifies them. */
class ReleaseFilesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static String version;
    private static byte[] claims;
    private static String tag;

    @TempDir
    Path folder;

    @BeforeAll
    static void release() throws Exception {
        Curation.publish(Draft.claim());
        version = RunningSystem.reviews()
                .post("steward-1", "releases", "{}")
                .hasStatus(201)
                .text("/version");
        await("files of release " + version).until(() -> get("claims.ndjson").statusCode() == 200);
        HttpResponse<byte[]> whole = get("claims.ndjson");
        claims = whole.body();
        tag = whole.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void theTagOfAFileIsItsDigestAndItIsKeptForEver() throws Exception {
        HttpResponse<byte[]> whole = get("claims.ndjson");

        assertThat(tag).isEqualTo('"' + Json.hex(Json.sha256(claims)) + '"');
        assertThat(header(whole, "Cache-Control")).contains("immutable");
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(whole, "Content-Length")).isEqualTo(Integer.toString(claims.length));
        assertThat(header(whole, "Content-Type")).startsWith("application/x-ndjson");
        assertThat(header(whole, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(get("claims.ndjson", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void aRangeIsTheseBytesOfTheFileAsItIs() throws Exception {
        HttpResponse<byte[]> some = get("claims.ndjson", "Range", "bytes=5-14", "Accept-Encoding", "gzip");
        assertThat(some.statusCode()).isEqualTo(206);
        assertThat(some.body()).isEqualTo(Arrays.copyOfRange(claims, 5, 15));
        assertThat(header(some, "Content-Range")).isEqualTo("bytes 5-14/" + claims.length);
        assertThat(header(some, "Content-Encoding")).isEmpty();
        assertThat(header(some, "ETag")).isEqualTo(tag);

        assertThat(get("claims.ndjson", "Range", "bytes=-7").body())
                .isEqualTo(Arrays.copyOfRange(claims, claims.length - 7, claims.length));
        assertThat(get("claims.ndjson", "Range", "bytes=0-1", "If-Range", tag).statusCode())
                .isEqualTo(206);
        HttpResponse<byte[]> other = get("claims.ndjson", "Range", "bytes=0-1", "If-Range", "\"another\"");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body()).isEqualTo(claims);
        HttpResponse<byte[]> beyond = get("claims.ndjson", "Range", "bytes=" + claims.length + "-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + claims.length);
    }

    @Test
    void aCodedFileIsAnotherWithATagOfItsOwn() throws Exception {
        HttpResponse<byte[]> gzip = get("claims.ndjson", "Accept-Encoding", "gzip");
        HttpResponse<byte[]> zstd = get("claims.ndjson", "Accept-Encoding", "gzip, zstd");

        assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(gzip, "Vary")).containsIgnoringCase("Accept-Encoding");
        assertThat(header(gzip, "ETag")).isEqualTo('"' + Json.hex(Json.sha256(gzip.body())) + '"');
        assertThat(read(new GZIPInputStream(new ByteArrayInputStream(gzip.body()))))
                .isEqualTo(claims);
        assertThat(header(zstd, "Content-Encoding")).isEqualTo("zstd");
        assertThat(header(zstd, "ETag")).isNotIn(tag, header(gzip, "ETag"));
        assertThat(read(new ZstdInputStream(new ByteArrayInputStream(zstd.body()))))
                .isEqualTo(claims);
        assertThat(get("claims.ndjson", "Accept-Encoding", "gzip", "If-None-Match", header(gzip, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(get("claims.ndjson", "Accept-Encoding", "gzip", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void headTellsWhatGetWouldSend() throws Exception {
        HttpResponse<byte[]> head = send("HEAD", "claims.ndjson");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(claims.length));
        assertThat(header(head, "ETag")).isEqualTo(tag);
    }

    @Test
    void aFileThatIsNotThereIsAnsweredWithThoseThatAre() {
        Answer missing = RunningSystem.reviews()
                .get("", "releases/" + version + "/files/claims.xls")
                .isProblem(404);

        assertThat(missing.text("/detail")).contains("claims.ndjson", "nanopubs.trig", "files.json");
    }

    @Test
    void theListNamesEveryFileWithSizeDigestAndMediaType() throws Exception {
        JsonNode list = RunningSystem.reviews()
                .get("", "releases/" + version + "/files/files.json")
                .hasStatus(200)
                .json();

        assertThat(list.path("files")).hasSizeGreaterThan(15);
        for (JsonNode file : list.path("files")) {
            HttpResponse<byte[]> answer = get(file.path("name").asText());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).hasSize(file.path("size").asInt());
            assertThat(Json.hex(Json.sha256(answer.body())))
                    .isEqualTo(file.path("sha256").asText());
            assertThat(header(answer, "Content-Type"))
                    .startsWith(file.path("mediaType").asText());
        }
    }

    @Test
    void theCommandVerifiesAReleaseAtItsAddressAndInAFolderAndNamesWhatWasAltered() throws Exception {
        String address = RunningSystem.reviewService().url() + "/api/v1/releases/" + version;

        assertThat(verify(0, address)).contains("Release " + version + " holds");
        assertThat(verify(0, address, "--save", folder.toString())).contains("holds");
        assertThat(verify(0, folder.toString())).contains("holds");

        Path table = folder.resolve("evidence.tsv");
        Files.writeString(table, Files.readString(table).replaceFirst("SUPPORTS", "REFUTES!"));
        assertThat(verify(1, folder.toString())).contains("✗ evidence.tsv");
    }

    private static String verify(int code, String... words) throws IOException, InterruptedException {
        String[] command = new String[words.length + 2];
        command[0] = "bash";
        command[1] = Checkout.HOME.resolve("deploy/verify").toString();
        System.arraycopy(words, 0, command, 2, words.length);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(code);
        return said;
    }

    private static HttpResponse<byte[]> get(String file, String... headers) throws IOException, InterruptedException {
        return send("GET", file, headers);
    }

    private static HttpResponse<byte[]> send(String method, String file, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        RunningSystem.reviewService().url() + "/api/v1/releases/" + version + "/files/" + file))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] read(InputStream in) throws IOException {
        return in.readAllBytes();
    }
}
