package org.exocurate.plumbing.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import org.exocurate.plumbing.json.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What is wrong with a request's parameters is told at once, and nothing is done by half of them. */
class ParametersTest {

    private final Parameters parameters = new Parameters();

    @Test
    void whatIsGoodIsGivenAsItWasRead() {
        Supplier<Integer> limit = parameters.read(() -> Paging.limit("7"));
        List<String> kept = new ArrayList<>();
        parameters.check(() -> kept.add("word"));

        assertThat(limit.get()).isEqualTo(7);
        assertThat(kept).containsExactly("word");
        parameters.requireGood();
    }

    @Test
    void askingForAGoodOneTellsTheFaultsOfAll() {
        Supplier<Integer> good = parameters.read(() -> Paging.limit("7"));
        Supplier<Integer> limit = parameters.read(() -> Paging.limit("many"));
        parameters.check(() -> {
            throw Refused.parameter("sort", "sort is oldest or newest");
        });
        parameters.check(() -> {
            throw Refused.parameter("sort", "sort is oldest or newest");
        });

        for (Supplier<Integer> any : List.of(good, limit)) {
            Problem problem = catchThrowableOfType(Refused.class, any::get).problem();
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.errors()).extracting(Fault::pointer).containsExactly("?limit", "?sort");
        }
    }

    @Test
    void whatANestedReadingTellsIsToldToo() {
        parameters.check(() -> {
            throw Refused.invalid(List.of(Fault.at("?type", "one of A, B"), Fault.at("?grade", "one of C, D")));
        });
        parameters.check(() -> Paging.limit("0"));

        assertThat(catchThrowableOfType(Refused.class, parameters::requireGood)
                        .problem()
                        .errors())
                .extracting(Fault::pointer)
                .containsExactly("?type", "?grade", "?limit");
    }

    @Test
    void anotherNoIsNotHeldBack() {
        parameters.check(() -> Paging.limit("0"));

        assertThatThrownBy(() -> parameters.read(() -> {
                    throw Refused.notFound("there is no release 9.0.0");
                }))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(404));
    }
}
