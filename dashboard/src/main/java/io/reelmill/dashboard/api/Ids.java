package io.reelmill.dashboard.api;

import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.WorkId;
import io.reelmill.dashboard.problem.ProblemException;

/** Ids as they stand in addresses; what cannot be one names nothing. */
public final class Ids {

    private Ids() {}

    public static VideoId video(String text) {
        return VideoId.parse(text).orElseThrow(() -> noVideo(text));
    }

    public static ProblemException noVideo(Object id) {
        return ProblemException.notFound("there is no video " + id);
    }

    public static WorkId job(String text) {
        return WorkId.parse(text).orElseThrow(() -> noJob(text));
    }

    public static ProblemException noJob(Object id) {
        return ProblemException.notFound("there is no job " + id);
    }
}
