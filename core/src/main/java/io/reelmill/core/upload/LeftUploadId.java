package io.reelmill.core.upload;

import java.util.Optional;
import java.util.UUID;

/** Names one left upload. */
public record LeftUploadId(UUID value) {

    /** The id written in {@code text}, or none where it is not one. */
    public static Optional<LeftUploadId> parse(String text) {
        try {
            return Optional.of(new LeftUploadId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
