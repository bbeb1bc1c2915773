package org.exocurate.review.files;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AcceptableTest {

    private static final List<CodedFile> BOTH =
            List.of(new CodedFile(Coding.GZIP, 2, "a".repeat(64)), new CodedFile(Coding.ZSTD, 1, "b".repeat(64)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            nullValues = "none",
            value = {
                "gzip > GZIP",
                "zstd > ZSTD",
                "gzip, zstd > ZSTD",
                "gzip, deflate, br, zstd > ZSTD",
                "gzip;q=1.0, zstd;q=0.5 > GZIP",
                "GZIP > GZIP",
                "x-gzip > GZIP",
                "* > ZSTD",
                "*;q=0.5, zstd;q=0 > GZIP",
                "identity > none",
                "identity, gzip;q=0.5 > none",
                "identity;q=0.5, gzip > GZIP",
                "gzip;q=0 > none",
                "br > none",
                "'' > none",
            })
    void theBestOfWhatThereIsIsSent(String header, Coding expected) {
        assertThat(best(header)).isEqualTo(Optional.ofNullable(expected));
    }

    private static Optional<Coding> best(String header) {
        return Acceptable.read(List.of(header)).best(BOTH).map(CodedFile::coding);
    }
}
