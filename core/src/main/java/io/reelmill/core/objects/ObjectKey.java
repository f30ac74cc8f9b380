package io.reelmill.core.objects;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/**
 * Where an object lies in the bucket: segments separated by {@code /}, never absolute, never climbing, at most 1024 bytes
 * of UTF-8 as S3 allows.
 */
public record ObjectKey(String value) {

    private static final int LONGEST = 1024;

    public ObjectKey {
        if (value.getBytes(UTF_8).length > LONGEST || !UTF_8.newEncoder().canEncode(value)) {
            throw new IllegalArgumentException("not an object key: " + value);
        }
        for (String part : value.split("/", -1)) {
            if (part.isEmpty()
                    || part.equals(".")
                    || part.equals("..")
                    || part.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("not an object key: " + value);
            }
        }
    }

    /** The key written in {@code text}, or none where it is not one. */
    public static Optional<ObjectKey> parse(String text) {
        try {
            return Optional.of(new ObjectKey(text));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    public ObjectKey child(String name) {
        return new ObjectKey(value + "/" + name);
    }

    @Override
    public String toString() {
        return value;
    }
}
