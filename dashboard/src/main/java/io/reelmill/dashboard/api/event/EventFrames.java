package io.reelmill.dashboard.api.event;

import io.reelmill.core.event.Event;
import io.reelmill.core.progress.Estimate;
import io.reelmill.core.progress.Progress;
import io.reelmill.core.video.VideoId;
import io.reelmill.dashboard.api.video.ProgressMeter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes events as frames of an event stream (HTML, server-sent events). */
@Component
class EventFrames {

    /** Opens a stream and tells browsers how soon to come back to a lost one. */
    static final byte[] BEGINNING = bytes("retry: 2000\n\n");

    static final byte[] HEARTBEAT = bytes(": alive\n\n");

    private static final String PROGRESS = "progress";

    private final JsonMapper json;
    private final Clock clock;

    EventFrames(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** What an event says; the same whichever way it is delivered. */
    record EventJson(String type, Instant timestamp, Map<String, Object> data) {}

    /**
     * How far a film is.
     *
     * @param etaSeconds the likely time left; null while it cannot be told
     * @param etaRangeSeconds between which times it lies; null while it cannot be told
     */
    record ProgressJson(
            String video,
            double progress,
            @Nullable Double etaSeconds,
            @Nullable List<Double> etaRangeSeconds,
            List<JobProgressJson> jobs) {}

    /**
     * How far one running job of it is.
     *
     * @param speed seconds of film made per second, 0 where it does not apply
     */
    record JobProgressJson(String id, String kind, int ordinal, int attempt, double progress, double speed) {

        static JobProgressJson of(Progress progress) {
            return new JobProgressJson(
                    progress.work().toString(),
                    progress.kind().word(),
                    progress.ordinal(),
                    progress.attempt(),
                    progress.fraction(),
                    progress.speed());
        }
    }

    /** The envelope of {@link EventJson} around live progress. */
    record LiveJson(String type, Instant timestamp, ProgressJson data) {}

    byte[] of(Event event) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("video", event.video().toString());
        data.putAll(event.data());
        String type = event.type().word();
        return bytes("id: " + event.number() + "\nevent: " + type + "\ndata: "
                + json.writeValueAsString(new EventJson(type, event.createdAt(), data)) + "\n\n");
    }

    /** Has no number: it is only worth something now. */
    byte[] of(VideoId video, ProgressMeter.Reading reading, List<Progress> jobs) {
        ProgressJson progress = new ProgressJson(
                video.toString(),
                reading.fraction(),
                reading.secondsLeft(),
                range(reading.left()),
                jobs.stream().map(JobProgressJson::of).toList());
        return bytes("event: " + PROGRESS + "\ndata: "
                + json.writeValueAsString(new LiveJson(PROGRESS, clock.instant(), progress)) + "\n\n");
    }

    private static @Nullable List<Double> range(@Nullable Estimate left) {
        return left == null ? null : List.of(tenths(left.atLeast()), tenths(left.atMost()));
    }

    private static double tenths(double seconds) {
        return Math.round(10 * seconds) / 10.0;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
