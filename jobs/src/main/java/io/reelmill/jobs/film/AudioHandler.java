package io.reelmill.jobs.film;

import io.reelmill.core.encode.Encoder;
import io.reelmill.core.encode.StretchOrder;
import io.reelmill.core.film.AudioRendition;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.Stretch;
import io.reelmill.core.film.Take;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkHandler;
import io.reelmill.core.work.WorkKind;
import io.reelmill.jobs.OnWorkers;
import org.springframework.stereotype.Component;

/** Encodes one stretch of one sound track. */
@Component
@OnWorkers
class AudioHandler implements WorkHandler {

    private final FilmMaking making;
    private final Encoder encoder;

    AudioHandler(FilmMaking making, Encoder encoder) {
        this.making = making;
        this.encoder = encoder;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.AUDIO;
    }

    @Override
    public void run(RunningWork running) throws InterruptedException {
        making.make(running, plan -> encoder.encode(order(plan, running), running));
    }

    private static StretchOrder order(FilmPlan plan, RunningWork running) {
        Work work = running.work();
        AudioRendition rendition = plan.audio(work.track());
        Stretch stretch = plan.stretch(work.track(), work.ordinal());
        Take take = plan.takeOf(stretch);
        return new StretchOrder(
                take.reading(),
                rendition,
                !take.has(rendition),
                plan.soundGrid(),
                stretch,
                FilmObjects.folder(work, running.attempt()));
    }
}
