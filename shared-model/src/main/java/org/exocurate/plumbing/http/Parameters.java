package org.exocurate.plumbing.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.exocurate.plumbing.json.Fault;

/** Reads the parameters of a request one after the other, and tells of all that are wrong at once. */
public final class Parameters {

    private final Set<Fault> faults = new LinkedHashSet<>();

    /** Reads one. What was read is given out if no parameter is wrong; else asking for it is refused with the faults of all. */
    public <T> Supplier<T> read(Supplier<T> reading) {
        List<T> found = new ArrayList<>(1);
        check(() -> found.add(reading.get()));
        return () -> {
            requireGood();
            return found.get(0);
        };
    }

    /** Reads one whose reading keeps what it finds. A no that is about no parameter, such as 404, goes on to the caller. */
    public void check(Runnable reading) {
        try {
            reading.run();
        } catch (Refused refused) {
            if (refused.problem().errors().isEmpty()) {
                throw refused;
            }
            faults.addAll(refused.problem().errors());
        }
    }

    /** 400 with the faults of all, if there are any. */
    public void requireGood() {
        if (!faults.isEmpty()) {
            throw Refused.invalid(List.copyOf(faults));
        }
    }
}
