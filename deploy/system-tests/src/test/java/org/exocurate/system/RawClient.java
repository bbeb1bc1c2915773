package org.exocurate.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

/** A client of the batch door as badly mannered as they come: it reads nothing before it has sent all, or hangs up half-way. */
final class RawClient {

    private final Socket socket;

    private RawClient() {
        try {
            socket = new Socket(
                    InetAddress.getLoopbackAddress(),
                    RunningSystem.submissionService().port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends everything, then reads to the end: the status line, the headers, and the body in chunks or whole. */
    static String sendAllThenRead(Lines lines) {
        RawClient client = new RawClient();
        byte[] body = lines.text().getBytes(UTF_8);
        client.send(head(body.length, lines.mark(), "Connection: close\r\n"));
        client.send(body);
        String answer = client.rest();
        client.hangUp();
        return answer;
    }

    /** Promises all lines, sends the first ones, and hangs up when some of them are stored. */
    static void sendAndHangUp(Lines lines, int many, String key) {
        RawClient client = begun(lines, many, key);
        await().until(() -> lines.stored() > 0);
        client.hangUp();
    }

    /** A batch under way: all lines are promised, the first ones are sent. */
    static RawClient begun(Lines lines, int many, String key) {
        RawClient client = new RawClient();
        client.send(head(lines.text().getBytes(UTF_8).length, key, ""));
        client.send(lines.first(many).getBytes(UTF_8));
        return client;
    }

    void hangUp() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] head(int length, String key, String more) {
        return ("POST /api/v1/submissions/batch HTTP/1.1\r\nHost: localhost\r\n"
                        + "Authorization: Bearer " + RunningSystem.token(Curation.CONTRIBUTOR) + "\r\n"
                        + "Content-Type: application/x-ndjson\r\n"
                        + "Content-Length: " + length + "\r\n"
                        + "Idempotency-Key: " + key + "\r\n" + more + "\r\n")
                .getBytes(UTF_8);
    }

    private void send(byte[] bytes) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String rest() {
        try {
            InputStream in = socket.getInputStream();
            return unchunked(new String(in.readAllBytes(), ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer without the marks between its chunks; a character stands for a byte. */
    private static String unchunked(String answer) {
        int body = answer.indexOf("\r\n\r\n") + 4;
        if (!answer.substring(0, body).contains("chunked")) {
            return answer;
        }
        StringBuilder whole = new StringBuilder(answer.substring(0, body));
        int at = body;
        int size = size(answer, at);
        while (size > 0) {
            int start = answer.indexOf("\r\n", at) + 2;
            whole.append(answer, start, start + size);
            at = start + size + 2;
            size = size(answer, at);
        }
        return whole.toString();
    }

    private static int size(String answer, int at) {
        return Integer.parseInt(answer.substring(at, answer.indexOf("\r\n", at)), 16);
    }
}
