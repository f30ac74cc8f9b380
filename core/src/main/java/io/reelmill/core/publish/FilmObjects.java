package io.reelmill.core.publish;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.Work;

/**
 * Where a video's objects lie. What an attempt makes lies in a folder that carries its number, so that nothing is ever
 * written twice to one key and a late writer harms nobody.
 */
public final class FilmObjects {

    /** Everything of all videos, as a listing prefix. */
    public static final String EVERYTHING = "videos/";

    private FilmObjects() {}

    /** Everything of a video, as a listing prefix. */
    public static String everythingOf(VideoId video) {
        return EVERYTHING + video + "/";
    }

    /** Everything that was made for one version of its film, as a listing prefix. */
    public static String versionOf(VideoId video, int version) {
        return everythingOf(video) + "v" + version + "/";
    }

    public static ObjectKey source(VideoId video) {
        return new ObjectKey(everythingOf(video) + "source");
    }

    /** The folder of one attempt of a video's work, e.g. {@code videos/<id>/v1/encode-3-a1}. */
    public static ObjectKey folder(Work work, Attempt attempt) {
        String track = work.track() == null ? "" : "-" + work.track();
        return new ObjectKey(versionOf(work.video(), work.version())
                + work.kind().word() + track + "-" + work.ordinal() + "-a" + attempt.number());
    }

    /** A sealed media playlist, never changed: where a CDN before the bucket finds it. */
    public static ObjectKey sealedPlaylist(VideoId video, int version, String rendition) {
        return new ObjectKey(everythingOf(video) + rendition + "/index-v" + version + ".m3u8");
    }
}
