package org.exocurate.review.files;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.exocurate.plumbing.http.Refused;

/** Hands files out over HTTP: as they are or coded, whole or in ranges. A tag is the digest of the very bytes. */
@ApplicationScoped
class FileAnswers {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String RANGE = "Range";
    private static final int SECONDS_TO_WAIT = 2;
    private static final int BUFFER = 64 * 1024;

    private final FileStore store;

    FileAnswers(FileStore store) {
        this.store = store;
    }

    /** Bytes that may be sent: those of the file, or those of a coding. */
    private record Sendable(ReleaseFile file, Optional<CodedFile> coded, Supplier<InputStream> bytes) {

        long size() {
            return coded.map(CodedFile::size).orElse(file.size());
        }

        String tag() {
            return coded.map(CodedFile::sha256).orElse(file.sha256());
        }
    }

    Response answer(int release, String version, String name, HttpHeaders asked, Request request) {
        ReleaseFile file = find(release, version, name);
        String range = request.getMethod().equals("GET") ? asked.getHeaderString(RANGE) : null;
        Sendable sendable = range == null ? chosen(release, file, asked) : asItIs(release, file);
        EntityTag tag = new EntityTag(sendable.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : ranged(release, file, range, asked, tag).orElseGet(() -> whole(sendable));
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header("Accept-Ranges", sendable.coded().isPresent() ? "none" : "bytes")
                .build();
    }

    private ReleaseFile find(int release, String version, String name) {
        List<ReleaseFile> made = store.files().list(release);
        if (made.isEmpty() && Format.of(name).isPresent()) {
            throw Refused.unavailable("the files of release " + version + " are being made", SECONDS_TO_WAIT);
        }
        String there = made.isEmpty()
                ? Format.names()
                : made.stream().map(ReleaseFile::name).collect(Collectors.joining(", "));
        return made.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> Refused.notFound("release " + version + " has no file " + name + "; it has " + there));
    }

    private Sendable chosen(int release, ReleaseFile file, HttpHeaders asked) {
        List<String> headers = asked.getRequestHeader(HttpHeaders.ACCEPT_ENCODING);
        if (headers == null) {
            return asItIs(release, file);
        }
        return Acceptable.read(headers)
                .best(store.coded().list(release, file.name()))
                .map(coded ->
                        new Sendable(file, Optional.of(coded), () -> store.bytes(release, file.name(), coded.coding())))
                .orElseGet(() -> asItIs(release, file));
    }

    private Sendable asItIs(int release, ReleaseFile file) {
        return new Sendable(file, Optional.empty(), () -> store.bytes(release, file.name()));
    }

    /** A range of other bytes than the reader has already would be of no use: then the whole is sent. */
    private Optional<Response.ResponseBuilder> ranged(
            int release, ReleaseFile file, String range, HttpHeaders asked, EntityTag tag) {
        String only = asked.getHeaderString("If-Range");
        if (range == null || (only != null && !only.strip().equals('"' + tag.getValue() + '"'))) {
            return Optional.empty();
        }
        return ByteRange.read(range, file.size()).map(bytes -> Response.status(Response.Status.PARTIAL_CONTENT)
                .entity(sent(() -> store.bytes(release, file.name(), bytes.from(), bytes.count())))
                .type(file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, bytes.count())
                .header("Content-Range", bytes.of(file.size())));
    }

    private static Response.ResponseBuilder whole(Sendable sendable) {
        Response.ResponseBuilder answer = Response.ok(sent(sendable.bytes()))
                .type(sendable.file().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, sendable.size());
        sendable.coded()
                .ifPresent(coded -> answer.header(
                        HttpHeaders.CONTENT_ENCODING, coded.coding().token()));
        return answer;
    }

    private static StreamingOutput sent(Supplier<InputStream> bytes) {
        return out -> {
            try (InputStream in = bytes.get()) {
                byte[] buffer = new byte[BUFFER];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    out.write(buffer, 0, read);
                }
            }
        };
    }
}
