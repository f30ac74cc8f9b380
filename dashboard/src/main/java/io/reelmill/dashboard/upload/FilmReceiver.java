package io.reelmill.dashboard.upload;

import io.reelmill.core.objects.Received;
import io.reelmill.core.video.VideoId;
import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.problem.RequestProblem;
import io.reelmill.jobs.video.VideoIntake;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets bodies stream into the object store, so many at once, and says in the caller's words what is wrong with one. */
@Component
class FilmReceiver {

    private static final Logger LOG = LoggerFactory.getLogger(FilmReceiver.class);
    private static final String UNKNOWN_TYPE = "application/octet-stream";
    private static final Pattern FILM_TYPE = Pattern.compile("(?:video|audio)/[\\w.+-]{1,60}");

    private final VideoIntake intake;
    private final UploadProperties properties;
    private final Semaphore turns;

    FilmReceiver(VideoIntake intake, UploadProperties properties) {
        this.intake = intake;
        this.properties = properties;
        this.turns = new Semaphore(properties.concurrent(), true);
    }

    /** A film's bytes in the store, not yet a video. */
    record Landed(VideoId id, Received received) {}

    /** Refuses by what is announced, before the first byte; a negative length announces nothing. */
    void expect(long announcedBytes) {
        if (announcedBytes > mostBytes()) {
            throw ProblemException.of(
                    RequestProblem.SOURCE_TOO_LARGE, "a source has at most " + mostBytes() + " bytes");
        }
    }

    /** Reads the body to its end; it is not closed. */
    Landed receive(InputStream body, @Nullable String contentType) {
        takeTurn();
        try {
            return receive(new LimitedBody(body, mostBytes()), plainType(contentType));
        } finally {
            turns.release();
        }
    }

    /** Forgets what landed but is not wanted. */
    void discard(Landed landed) {
        try {
            intake.discard(landed.id());
        } catch (RuntimeException storeAway) {
            LOG.warn("The bytes of {} stay behind until they are swept", landed.id(), storeAway);
        }
    }

    private Landed receive(LimitedBody body, String contentType) {
        VideoId id = VideoId.random();
        try {
            return new Landed(id, intake.receive(id, contentType, body));
        } catch (RuntimeException failed) {
            throw body.problem().map(RuntimeException.class::cast).orElse(failed);
        }
    }

    /** What no film has might mean something to a store. */
    private static String plainType(@Nullable String contentType) {
        Matcher film = FILM_TYPE.matcher(contentType == null ? "" : contentType);
        return film.lookingAt() ? film.group() : UNKNOWN_TYPE;
    }

    private void takeTurn() {
        try {
            if (!turns.tryAcquire(properties.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw ProblemException.of(RequestProblem.BUSY, RequestProblem.BUSY.title());
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(RequestProblem.BUSY, "the application is being stopped", ending);
        }
    }

    private long mostBytes() {
        return properties.maxBytes().toBytes();
    }
}
