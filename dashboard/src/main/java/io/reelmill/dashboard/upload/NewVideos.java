package io.reelmill.dashboard.upload;

import io.reelmill.core.access.Owner;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.video.IdempotencyKey;
import io.reelmill.core.video.IdempotencyStore;
import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStore;
import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.problem.RequestProblem;
import io.reelmill.dashboard.upload.FilmReceiver.Landed;
import io.reelmill.jobs.video.VideoIntake;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes videos of films that landed, once for each idempotency key. */
@Component
class NewVideos {

    private final VideoIntake intake;
    private final VideoStore videos;
    private final IdempotencyStore idempotency;
    private final FilmReceiver receiver;

    NewVideos(VideoIntake intake, VideoStore videos, IdempotencyStore idempotency, FilmReceiver receiver) {
        this.intake = intake;
        this.videos = videos;
        this.idempotency = idempotency;
        this.receiver = receiver;
    }

    /**
     * Answers the new video, or the one that the key made before. Where the database fails in the middle the bytes stay,
     * since the video may be there.
     */
    Video make(Owner owner, Landed film, VideoFields fields, @Nullable String key) {
        NewVideo video = video(owner, film, fields);
        String digest = RequestDigest.of(video);
        return switch (intake.accept(video, Optional.ofNullable(key).map(text -> new IdempotencyKey(text, digest)))) {
            case YES -> videos.find(video.id()).orElseThrow(NewVideos::goneAlready);
            case EXTERNAL_ID_TAKEN -> {
                receiver.discard(film);
                yield madeBefore(owner, key, digest)
                        .orElseThrow(() -> ProblemException.of(
                                RequestProblem.EXTERNAL_ID_TAKEN,
                                "another video has the externalId " + video.externalId()));
            }
            case KEY_TAKEN -> {
                receiver.discard(film);
                yield madeBefore(owner, key, digest).orElseThrow(NewVideos::ending);
            }
        };
    }

    private Optional<Video> madeBefore(Owner owner, @Nullable String key, String digest) {
        return key == null ? Optional.empty() : idempotency.find(owner, key).map(kept -> madeBefore(kept, digest));
    }

    private Video madeBefore(IdempotencyStore.Kept kept, String digest) {
        if (!kept.requestDigest().equals(digest)) {
            throw ProblemException.of(
                    RequestProblem.KEY_MISMATCH, "the Idempotency-Key was used with other fields or another body");
        }
        return videos.find(kept.video()).orElseThrow(NewVideos::ending);
    }

    private static NewVideo video(Owner owner, Landed film, VideoFields fields) {
        return new NewVideo(
                film.id(),
                owner,
                fields.title(),
                fields.externalId(),
                fields.filename().text(),
                fields.profile(),
                fields.priority(),
                fields.metadata(),
                fields.thumbnailAt(),
                FilmObjects.source(film.id()),
                film.received().sizeBytes(),
                film.received().sha256());
    }

    private static ProblemException ending() {
        return ProblemException.of(RequestProblem.KEY_ENDING, RequestProblem.KEY_ENDING.title());
    }

    private static ProblemException goneAlready() {
        return ProblemException.notFound("the video was removed as soon as it was made");
    }
}
