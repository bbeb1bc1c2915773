package org.exocurate.review.files;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.exocurate.plumbing.http.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-9, 0, 9",
        "bytes=3-, 3, 9",
        "bytes=-4, 6, 9",
        "bytes=-400, 0, 9",
        "bytes=8-999999999999999999, 8, 9",
        "bytes = 2 - 3 , 2, 3"
    })
    void aRangeIsReadWithBothEnds(String header, long from, long to) {
        assertThat(ByteRange.read(header, 10)).contains(new ByteRange(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=0-1,3-4",
                "lines=0-1",
                "bytes=-",
                "bytes=5-2",
                "bytes=a-b",
                "",
                "bytes=0-99999999999999999999"
            })
    void whatIsNoSingleRangeOfBytesAsksForTheWhole(String header) {
        assertThat(ByteRange.read(header, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-11", "bytes=-0"})
    void aRangeBeyondTheEndIsRefusedWithTheSize(String header) {
        assertThatThrownBy(() -> ByteRange.read(header, 10)).isInstanceOfSatisfying(Refused.class, no -> {
            assertThat(no.problem().status()).isEqualTo(416);
            assertThat(no.headers()).containsEntry("Content-Range", "bytes */10");
        });
    }

    @Test
    void anEmptyFileHasNoRange() {
        assertThatThrownBy(() -> ByteRange.read("bytes=0-", 0)).isInstanceOf(Refused.class);
    }
}
