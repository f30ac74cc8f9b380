package io.reelmill.jobs.flow;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.Received;

/** A recording as one file, read back and found right. */
record JoinedFilm(ObjectKey object, Received received) {}
