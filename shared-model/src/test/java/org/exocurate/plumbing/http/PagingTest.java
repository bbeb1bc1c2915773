package org.exocurate.plumbing.http;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PagingTest {

    @Test
    void aPageHasFiftyItemsUnlessTheCallerSays() {
        assertThat(Paging.limit(null)).isEqualTo(50);
        assertThat(Paging.limit("1")).isEqualTo(1);
        assertThat(Paging.limit("500")).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "x", "", "1.5", "99999999999", "+5", " 5", "\u0665"})
    void anyOtherLimitIsRefused(String limit) {
        Refused refused = catchThrowableOfType(Refused.class, () -> Paging.limit(limit));

        assertThat(refused.problem().status()).isEqualTo(400);
    }

    @Test
    void aPageLinksToTheNextOnlyIfThereIsMore() {
        assertThat(Page.of(List.of(1, 2), 2, last -> "after=" + last).next()).isEmpty();
        assertThat(Page.of(List.of(1, 2, 3), 2, last -> "after=" + last))
                .isEqualTo(new Page<>(List.of(1, 2), java.util.Optional.of("after=2")));
    }
}
