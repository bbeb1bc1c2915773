package org.exocurate.house;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A file of more than 250 lines does a second thing. */
class FilesStaySmallTest {

    private static final int LONGEST = 250;

    @Test
    void noSourceIsLongerThanAReaderWillRead() {
        List<Path> tooLong = House.javaSources(House.MODULES).stream()
                .filter(source -> isTooLong(House.text(source)))
                .toList();

        assertThat(tooLong).isEmpty();
    }

    @Test
    void aLongOneIsFound() {
        assertThat(isTooLong("line\n".repeat(LONGEST + 1))).isTrue();
        assertThat(isTooLong("line\n".repeat(LONGEST))).isFalse();
    }

    private static boolean isTooLong(String source) {
        return source.lines().count() > LONGEST;
    }
}
