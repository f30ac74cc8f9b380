package io.reelmill.jobs.progress.redis;

import io.reelmill.core.progress.Progress;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Progress as it travels. */
final class ProgressJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ProgressJson() {}

    record Message(UUID video, UUID work, String kind, int ordinal, int attempt, double fraction, double speed) {}

    static String write(Progress progress) {
        return MAPPER.writeValueAsString(new Message(
                progress.video().value(),
                progress.work().value(),
                progress.kind().word(),
                progress.ordinal(),
                progress.attempt(),
                progress.fraction(),
                progress.speed()));
    }

    /** None where a process of another version wrote something that this one does not know. */
    static Optional<Progress> read(String json) {
        try {
            Message message = MAPPER.readValue(json, Message.class);
            return Optional.of(new Progress(
                    new VideoId(message.video()),
                    new WorkId(message.work()),
                    WorkKind.of(message.kind()),
                    message.ordinal(),
                    message.attempt(),
                    message.fraction(),
                    message.speed()));
        } catch (JacksonException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
