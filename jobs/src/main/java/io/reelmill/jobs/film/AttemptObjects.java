package io.reelmill.jobs.film;

import io.reelmill.core.failure.FailureException;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.work.RunningWork;
import io.reelmill.jobs.OnWorkers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Clears away what an attempt has made in vain. */
@Component
@OnWorkers
class AttemptObjects {

    private static final Logger LOG = LoggerFactory.getLogger(AttemptObjects.class);

    private final ObjectStore objects;

    AttemptObjects(ObjectStore objects) {
        this.objects = objects;
    }

    /** Also when it was interrupted: its video may be gone already, and nobody else would look there again. */
    void clearAway(RunningWork running) {
        String folder = FilmObjects.folder(running.work(), running.attempt()) + "/";
        boolean interrupted = Thread.interrupted();
        try {
            objects.deleteAll(folder);
        } catch (FailureException unavailable) {
            LOG.warn("{} stays until the film is tidied: {}", folder, unavailable.getMessage());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
