package io.reelmill.core.join;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.work.RunningWork;

/** Puts parts together into one MP4, which goes to the store as it is made; interrupting the thread ends it at once. */
public interface Joiner {

    Joined join(JoinOrder order, ObjectKey target, RunningWork running) throws EncodeException, InterruptedException;
}
