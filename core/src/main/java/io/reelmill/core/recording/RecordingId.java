package io.reelmill.core.recording;

import java.util.Optional;
import java.util.UUID;

/** Names one recording, for ever. */
public record RecordingId(UUID value) {

    public static RecordingId random() {
        return new RecordingId(UUID.randomUUID());
    }

    /** The id written in {@code text}, or none where it is not one. */
    public static Optional<RecordingId> parse(String text) {
        try {
            UUID value = UUID.fromString(text);
            return value.toString().equals(text) ? Optional.of(new RecordingId(value)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
