package io.reelmill.jobs.upload;

import io.reelmill.core.access.Owner;
import io.reelmill.core.objects.BegunUploads;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.objects.Received;
import io.reelmill.core.objects.StoredObject;
import io.reelmill.core.objects.UploadedPart;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.recording.stream.BrokenOff;
import io.reelmill.core.upload.LeftUpload;
import io.reelmill.core.upload.LeftUploadState;
import io.reelmill.core.upload.LeftUploadStore;
import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.Priority;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.jobs.OnWorkers;
import io.reelmill.jobs.profile.ProfileCatalog;
import io.reelmill.jobs.recording.bucket.DroppedChunk;
import io.reelmill.jobs.video.VideoIntake;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes an object of what arrived of an upload and takes it in: as the chunk that its key names, which the drop folder
 * does, or else as a video. Its row says before each step what comes next, so that whoever finds it can go on.
 */
@Component
@OnWorkers
class LeftUploadIntake {

    private static final String TYPE = "application/octet-stream";
    private static final String ASIDE = "incoming/refused/";
    private static final Owner BUCKET = new Owner("bucket");

    private final ObjectStore objects;
    private final BegunUploads uploads;
    private final LeftUploadStore rows;
    private final VideoStore videos;
    private final VideoIntake intake;

    LeftUploadIntake(
            ObjectStore objects, BegunUploads uploads, LeftUploadStore rows, VideoStore videos, VideoIntake intake) {
        this.objects = objects;
        this.uploads = uploads;
        this.rows = rows;
        this.videos = videos;
        this.intake = intake;
    }

    void join(LeftUpload left, List<UploadedPart> parts) {
        if (rows.join(left.id())) {
            uploads.complete(left.upload(), parts);
            take(left);
        }
    }

    /** After somebody who put it together went away. */
    void goOn(LeftUpload left) {
        List<UploadedPart> parts = uploads.parts(left.upload());
        if (!parts.isEmpty()) {
            uploads.complete(left.upload(), parts);
        }
        take(left);
    }

    private void take(LeftUpload left) {
        ObjectKey key = left.upload().key();
        Optional<DroppedChunk> chunk = DroppedChunk.of(key);
        Optional<StoredObject> whole = objects.stat(key);
        if (chunk.isPresent()) {
            rows.end(
                    left.id(),
                    LeftUploadState.TAKEN,
                    "Taken as chunk " + chunk.get().number() + " of recording "
                            + chunk.get().recording());
        } else if (whole.isEmpty()) {
            rows.end(left.id(), LeftUploadState.GONE, "Completed or aborted by somebody else");
        } else if (canBePlayed(whole.get())) {
            makeVideo(left, whole.get());
        } else {
            putAside(left, whole.get());
        }
    }

    private void putAside(LeftUpload left, StoredObject object) {
        ObjectKey aside = new ObjectKey(ASIDE + left.id().value() + "/" + nameOf(object));
        copy(object, aside);
        rows.end(
                left.id(),
                LeftUploadState.REFUSED,
                "It cannot be played without its end; what arrived is kept as " + aside);
        objects.delete(object.key());
    }

    private boolean canBePlayed(StoredObject object) {
        long enough = Math.min(BrokenOff.BEGINNING_BYTES, object.sizeBytes());
        try (InputStream bytes = objects.open(object.key(), 0, enough)) {
            return BrokenOff.canBePlayed(bytes.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void makeVideo(LeftUpload left, StoredObject object) {
        // the same whoever makes it: somebody who went away before noting it leaves no second one
        VideoId video = new VideoId(left.id().value());
        if (videos.find(video).isEmpty()) {
            accept(video, object);
        }
        rows.end(left.id(), LeftUploadState.TAKEN, "Taken as video " + video);
        objects.delete(object.key());
    }

    private void accept(VideoId video, StoredObject object) {
        String name = nameOf(object);
        Received received = copy(object, FilmObjects.source(video));
        intake.accept(
                new NewVideo(
                        video,
                        BUCKET,
                        name,
                        null,
                        name,
                        ProfileCatalog.DEFAULT,
                        Priority.NORMAL,
                        Map.of(),
                        null,
                        FilmObjects.source(video),
                        received.sizeBytes(),
                        received.sha256()),
                Optional.empty());
    }

    private static String nameOf(StoredObject object) {
        String key = object.key().value();
        return key.substring(key.lastIndexOf('/') + 1);
    }

    private Received copy(StoredObject object, ObjectKey target) {
        try (InputStream bytes = objects.open(object.key(), 0, object.sizeBytes())) {
            return objects.receive(target, TYPE, bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
