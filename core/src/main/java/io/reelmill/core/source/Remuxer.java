package io.reelmill.core.source;

import io.reelmill.core.film.Reading;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.work.RunningWork;

/** Rewrites a source's container, untouched pictures and sound, so that it can be read in place from any border. */
public interface Remuxer {

    /** Streams the rewritten source into {@code target} of the object store; answers its size in bytes. */
    long remux(Reading source, SourceFacts facts, ObjectKey target, RunningWork running) throws InterruptedException;
}
