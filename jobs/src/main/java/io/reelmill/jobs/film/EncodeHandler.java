package io.reelmill.jobs.film;

import io.reelmill.core.encode.Encoder;
import io.reelmill.core.encode.SpanOrder;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.Span;
import io.reelmill.core.film.Take;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.WorkHandler;
import io.reelmill.core.work.WorkKind;
import io.reelmill.jobs.OnWorkers;
import org.springframework.stereotype.Component;

/** Encodes one span of a film in every rung. */
@Component
@OnWorkers
class EncodeHandler implements WorkHandler {

    private final FilmMaking making;
    private final Encoder encoder;

    EncodeHandler(FilmMaking making, Encoder encoder) {
        this.making = making;
        this.encoder = encoder;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.ENCODE;
    }

    @Override
    public void run(RunningWork running) throws InterruptedException {
        making.make(running, plan -> encoder.encode(order(plan, running), running));
    }

    private static SpanOrder order(FilmPlan plan, RunningWork running) {
        Span span = plan.spans().get(running.work().ordinal());
        Take take = plan.takeOf(span);
        return new SpanOrder(
                take.reading(),
                take.picture(),
                plan.grid(),
                span,
                plan.rungs(),
                FilmObjects.folder(running.work(), running.attempt()));
    }
}
