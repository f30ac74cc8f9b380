package io.reelmill.core.thumbnail;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.work.RunningWork;

/** Makes thumbnails of what is published of a film; interrupting the thread ends its programs at once. */
public interface ThumbnailMaker {

    MadeThumbnails make(ThumbnailOrder order, RunningWork running) throws EncodeException, InterruptedException;
}
