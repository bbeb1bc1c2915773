package org.exocurate.submission.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.plumbing.http.Lines;
import org.exocurate.plumbing.http.Problem;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.limits.Limits;
import org.exocurate.plumbing.sql.Outage;
import org.exocurate.plumbing.sql.Transactions;
import org.exocurate.submission.intake.IntakeMeters;

/** Takes lines in by the group: a commit a group, a result a line. What was committed stays, wherever the stream breaks off. */
@ApplicationScoped
class Batches {

    private static final Logger LOG = Logger.getLogger(Batches.class);
    private static final int TRY_AGAIN_SECONDS = 5;

    private final LineForm form;
    private final Groups groups;
    private final Transactions transactions;
    private final IntakeMeters meters;
    private final Limits limits;
    private final BatchConfig config;

    Batches(
            LineForm form,
            Groups groups,
            Transactions transactions,
            IntakeMeters meters,
            Limits limits,
            BatchConfig config) {
        this.form = form;
        this.groups = groups;
        this.transactions = transactions;
        this.meters = meters;
        this.limits = limits;
        this.config = config;
    }

    /** The results of all lines, in order; the caller closes them. */
    Spill take(Sender sender, Optional<String> key, InputStream body) throws IOException {
        Spill results = Spill.open(config.spillDirectory(), config.spillBytes());
        try {
            new Run(sender, key, results).all(new Lines(body));
            return results;
        } catch (IOException | RuntimeException e) {
            results.close();
            throw e;
        }
    }

    /** One batch on its way. */
    private final class Run {

        private final Sender sender;
        private final Optional<String> key;
        private final Spill results;
        private final Vocabulary vocabulary = form.vocabulary();
        private final List<BatchLine> group = new ArrayList<>();
        private long bytes;
        private boolean down;

        Run(Sender sender, Optional<String> key, Spill results) {
            this.sender = sender;
            this.key = key;
            this.results = results;
        }

        void all(Lines lines) throws IOException {
            Optional<Lines.Line> line = lines.next();
            while (line.isPresent() && !results.isFull()) {
                add(line.get());
                line = lines.next();
            }
            flush();
            if (line.isPresent()) {
                BatchLine rest = BatchLine.refused(line.get(), tooMany());
                results.add(Result.refused(rest, tooMany()));
            }
        }

        private void add(Lines.Line line) throws IOException {
            BatchLine read = form.read(line, key, vocabulary, sender.orcid());
            group.add(read);
            bytes += read.bytes();
            if (group.size() >= config.groupLines() || bytes >= config.groupBytes()) {
                flush();
            }
        }

        private void flush() throws IOException {
            limits.pace(sender.person(), group.size());
            for (Result result : down ? away(group) : stored(group)) {
                results.add(result);
                meters.batchLines(result.id().isPresent() ? "accepted" : "refused", 1);
            }
            group.clear();
            bytes = 0;
        }

        /** A group that fails as a whole is stored line by line, so that no line suffers for another. */
        private List<Result> stored(List<BatchLine> lines) {
            try {
                return transactions.fresh(() -> groups.store(sender, lines));
            } catch (Refused e) {
                return lines.stream()
                        .map(line -> Result.refused(line, line.problem().orElse(e.problem())))
                        .toList();
            } catch (RuntimeException e) {
                return lines.size() > 1 ? lines.stream().map(this::single).toList() : List.of(failed(lines.get(0), e));
            }
        }

        private Result single(BatchLine line) {
            return down ? away(List.of(line)).get(0) : stored(List.of(line)).get(0);
        }

        private Result failed(BatchLine line, RuntimeException why) {
            LOG.warnf(why, "line %d of a batch could not be stored", line.number());
            down = Outage.is(why);
            return Result.refused(line, down ? unavailable() : Problem.of(500, "internal", "the line was not stored"));
        }

        /** While the database is away, the rest of the batch is told so without trying each line. */
        private List<Result> away(List<BatchLine> lines) {
            return lines.stream()
                    .map(line -> Result.refused(line, line.problem().orElseGet(Batches::unavailable)))
                    .toList();
        }
    }

    private static Problem unavailable() {
        return Refused.unavailable("not stored just now: send it again with the same key", TRY_AGAIN_SECONDS)
                .problem();
    }

    private static Problem tooMany() {
        return Refused.tooLarge(
                        "the results of this batch grew too large: send the rest, from this line on, in another")
                .problem();
    }
}
