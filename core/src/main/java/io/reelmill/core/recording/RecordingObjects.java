package io.reelmill.core.recording;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.Work;
import java.util.UUID;

/**
 * Where a recording's objects lie: with its video's, so that they go when it goes, but outside the versions of its film,
 * which are all made of them.
 */
public final class RecordingObjects {

    private RecordingObjects() {}

    /** Where a chunk's bytes are received: never twice at one place, whoever else sends the same meanwhile. */
    public static ObjectKey arrival(VideoId video) {
        return new ObjectKey(FilmObjects.everythingOf(video) + "chunks/" + UUID.randomUUID());
    }

    /** Files that were joined of all parts, as a listing prefix. */
    public static String allJoined(VideoId video) {
        return FilmObjects.everythingOf(video) + "joined/";
    }

    /** Where an attempt puts what it joins. */
    public static ObjectKey joined(Work work, Attempt attempt) {
        return new ObjectKey(allJoined(work.video()) + work.ordinal() + "-a" + attempt.number() + ".mp4");
    }

    /** Where an attempt puts what it makes of a chunk. */
    public static ObjectKey part(Work work, Attempt attempt) {
        return new ObjectKey(
                FilmObjects.everythingOf(work.video()) + "parts/" + work.ordinal() + "-a" + attempt.number());
    }
}
