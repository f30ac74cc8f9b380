package io.reelmill.dashboard.api;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The last row of a page, by which the next page is found whatever is added or removed meanwhile. */
public record Cursor(Instant createdAt, UUID id) {

    /** Nothing is created later; a database knows no years as long as a caller could make up. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private static final int BYTES = Long.BYTES + Integer.BYTES + 2 * Long.BYTES;

    /** Opaque to callers. */
    public String text() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(createdAt.getEpochSecond())
                .putInt(createdAt.getNano())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The cursor written in {@code text}, or none where it is not one. */
    public static Optional<Cursor> parse(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != BYTES) {
                return Optional.empty();
            }
            ByteBuffer in = ByteBuffer.wrap(bytes);
            Instant createdAt = Instant.ofEpochSecond(in.getLong(), in.getInt());
            return createdAt.isBefore(Instant.EPOCH) || createdAt.isAfter(LAST)
                    ? Optional.empty()
                    : Optional.of(new Cursor(createdAt, new UUID(in.getLong(), in.getLong())));
        } catch (IllegalArgumentException | DateTimeException notACursor) {
            return Optional.empty();
        }
    }
}
