package io.reelmill.core.video;

import java.util.Optional;
import java.util.UUID;

/** Names one video, for ever. */
public record VideoId(UUID value) {

    public static VideoId random() {
        return new VideoId(UUID.randomUUID());
    }

    /** The id written in {@code text}, or none where it is not one. */
    public static Optional<VideoId> parse(String text) {
        try {
            UUID value = UUID.fromString(text);
            return value.toString().equals(text) ? Optional.of(new VideoId(value)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
