package io.reelmill.dashboard.api.recording;

import io.reelmill.core.access.Owner;
import io.reelmill.core.recording.RecordingName;
import io.reelmill.dashboard.api.Text;
import io.reelmill.dashboard.api.video.VideoRules;
import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.jobs.profile.ProfileCatalog;
import io.reelmill.jobs.recording.Beginning;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a caller says of a recording that is to begin. */
record BeginJson(
        @Nullable String name,
        @Nullable String externalId,
        @Nullable String profile,
        @Nullable Integer idleTimeoutSeconds,
        @Nullable Integer maxDurationSeconds,
        @Nullable Boolean live) {

    private static final int USUAL_IDLE = 60;
    private static final int LONGEST_IDLE = 86_400;
    private static final int USUAL_DURATION = 16_200;
    private static final int LONGEST_DURATION = 604_800;

    Beginning checked(Owner owner, ProfileCatalog profiles) {
        return new Beginning(
                owner,
                name(name),
                externalId == null ? null : VideoRules.externalId(externalId),
                profile(profile == null ? ProfileCatalog.DEFAULT : profile, profiles),
                seconds("idleTimeoutSeconds", idleTimeoutSeconds, USUAL_IDLE, LONGEST_IDLE),
                seconds("maxDurationSeconds", maxDurationSeconds, USUAL_DURATION, LONGEST_DURATION),
                live == null || live);
    }

    private static String name(@Nullable String name) {
        if (name == null) {
            throw ProblemException.invalid("name", "must be given");
        }
        if (!RecordingName.allows(Text.line("name", name, RecordingName.LONGEST))) {
            throw ProblemException.invalid(
                    "name", "must begin with a letter or digit and have letters, digits, spaces and . _ - only");
        }
        return name;
    }

    private static String profile(String name, ProfileCatalog profiles) {
        if (profiles.find(name).isEmpty()) {
            throw ProblemException.invalid("profile", "must be the name of a profile that there is");
        }
        return name;
    }

    private static Duration seconds(String field, @Nullable Integer given, int usual, int longest) {
        int seconds = given == null ? usual : given;
        if (seconds < 1 || seconds > longest) {
            throw ProblemException.invalid(field, "must be a whole number from 1 to " + longest);
        }
        return Duration.ofSeconds(seconds);
    }
}
