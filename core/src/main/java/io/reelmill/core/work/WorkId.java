package io.reelmill.core.work;

import java.util.Optional;
import java.util.UUID;

/** Names one thing that must be done for a video. */
public record WorkId(UUID value) {

    public static WorkId random() {
        return new WorkId(UUID.randomUUID());
    }

    /** The id written in {@code text}, or none where it is not one. */
    public static Optional<WorkId> parse(String text) {
        try {
            UUID value = UUID.fromString(text);
            return value.toString().equals(text) ? Optional.of(new WorkId(value)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
