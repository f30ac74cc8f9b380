package io.reelmill.jobs.upload;

import io.reelmill.core.objects.UnfinishedUpload;
import io.reelmill.core.upload.LeftUpload;
import io.reelmill.core.upload.LeftUploadDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/** What is to be done with an upload that nobody ended. */
enum LeftUploadStep {
    /** It may go on yet, or somebody is at it. */
    LEAVE,
    TAKE_IN,
    REMOVE_BY_HAND,
    REMOVE_AS_EXPIRED;

    /** What may be playable without its end, by name; what it is, its first bytes tell once it is an object. */
    private static final Set<String> MAY_BE_PLAYED = Set.of("ts", "m2ts", "mts", "mkv", "webm", "mp4", "m4s", "cmfv");

    static LeftUploadStep of(LeftUpload left, LeftUploadProperties properties, Instant now) {
        Duration quiet = Duration.between(left.quietSince(), now);
        LeftUploadDecision decision = left.decision();
        if (!left.state().open()) {
            return LEAVE;
        }
        if (decision == LeftUploadDecision.DISCARD) {
            return REMOVE_BY_HAND;
        }
        boolean due = quiet.compareTo(properties.idle()) >= 0 && mayBePlayed(left.upload());
        if (left.parts() > 0 && (decision == LeftUploadDecision.COMPLETE || due)) {
            return TAKE_IN;
        }
        return quiet.compareTo(properties.expiry()) >= 0 ? REMOVE_AS_EXPIRED : LEAVE;
    }

    private static boolean mayBePlayed(UnfinishedUpload upload) {
        String key = upload.key().value();
        return MAY_BE_PLAYED.contains(key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
