package io.reelmill.core.progress;

import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;

/**
 * How far one attempt has come.
 *
 * @param fraction 0 to 1
 * @param speed seconds of film made per second, 0 where it does not apply
 */
public record Progress(
        VideoId video, WorkId work, WorkKind kind, int ordinal, int attempt, double fraction, double speed) {}
