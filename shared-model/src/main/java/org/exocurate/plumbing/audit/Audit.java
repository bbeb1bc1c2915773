package org.exocurate.plumbing.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes down who does what, with the caller's transaction: the act and its entry are both there, or neither. */
@ApplicationScoped
public class Audit {

    private static final String ON_BEHALF_OF = "onBehalfOf";

    private final EntryTable entries;
    private final Function<Optional<UUID>, Actor> actors;
    private final String service;

    @Inject
    Audit(EntryTable entries, Acting acting, @ConfigProperty(name = "quarkus.application.name") String service) {
        this(entries, acting::as, service);
    }

    Audit(EntryTable entries, Function<Optional<UUID>, Actor> actors, String service) {
        this.entries = entries;
        this.actors = actors;
        this.service = service;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Act act) {
        addAll(List.of(act));
    }

    /** Many at once, in one statement; no lock is taken and nobody is waited for. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addAll(List<Act> acts) {
        if (!acts.isEmpty()) {
            entries.insert(service, trace(), acts.stream().map(this::done).toList());
        }
    }

    /** What is done without a token is done by the system, whomever it is done for. */
    private Done done(Act act) {
        Actor actor = act.system() ? Actor.SYSTEM : actors.apply(act.by());
        boolean forSomebody = actor.person().isEmpty() && act.by().isPresent();
        return new Done(forSomebody ? act.detail(ON_BEHALF_OF, act.by().get()) : act, actor);
    }

    private static Optional<String> trace() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? Optional.of(span.getTraceId()) : Optional.empty();
    }
}
