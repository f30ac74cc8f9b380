package io.reelmill.core.video;

import io.reelmill.core.access.Owner;
import io.reelmill.core.failure.Failure;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.objects.ObjectKey;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A video as its row stands.
 *
 * @param version of its film: counts up when it is made again beside the old one; objects of a version lie under it
 * @param revision raised by every change that a poller may see
 * @param progress 0 to 1, never going backwards
 * @param source what came in, or of a recording what was joined of it
 * @param sha256 of the source; empty while there is no single object
 * @param facts null until it was looked into
 * @param plan null until it was prepared
 * @param shown the last version that was ready, while a newer one is made; null otherwise
 */
public record Video(
        VideoId id,
        Owner owner,
        String title,
        @Nullable String externalId,
        String filename,
        String profile,
        Priority priority,
        Map<String, String> metadata,
        @Nullable Double thumbnailAtSeconds,
        ObjectKey source,
        long sizeBytes,
        String sha256,
        VideoStatus status,
        int version,
        long revision,
        double progress,
        Instant createdAt,
        @Nullable Instant playableAt,
        @Nullable Instant readyAt,
        @Nullable SourceFacts facts,
        @Nullable FilmPlan plan,
        @Nullable Failure failure,
        @Nullable ShownFilm shown) {

    /** Whether what came in is one object that can be handed out: of a recording there are only chunks until they are joined. */
    public boolean hasOriginal() {
        return status != VideoStatus.ARRIVING && !sha256.isEmpty();
    }

    /** Whether there is a whole film of it, be it while a newer version is made. */
    public boolean isWhole() {
        return shown != null || status == VideoStatus.READY;
    }

    /** The version that viewers see. */
    public int shownVersion() {
        return shown == null ? version : shown.version();
    }

    /** The plan of the version that viewers see; null until it was prepared. */
    public @Nullable FilmPlan shownPlan() {
        return shown == null ? plan : shown.plan();
    }
}
