package io.reelmill.dashboard.playback;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/** Bytes of an object from first to last, both included. */
record ByteRange(long first, long last) {

    long length() {
        return last - first + 1;
    }

    /** As an answer writes it. */
    String of(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }

    /**
     * What a Range header asks for, or none where it asks for several ranges or for nothing that is understood, which a
     * server may answer with the whole (RFC 9110, section 14.2).
     *
     * @throws IndexOutOfBoundsException where no byte of it exists
     */
    static Optional<ByteRange> asked(@Nullable String header, long size) {
        List<HttpRange> ranges = parsed(header);
        if (ranges.size() != 1) {
            return Optional.empty();
        }
        long first = ranges.get(0).getRangeStart(size);
        if (first >= size) {
            throw new IndexOutOfBoundsException("the object has " + size + " bytes");
        }
        return Optional.of(new ByteRange(first, ranges.get(0).getRangeEnd(size)));
    }

    private static List<HttpRange> parsed(@Nullable String header) {
        try {
            return HttpRange.parseRanges(header);
        } catch (IllegalArgumentException notUnderstood) {
            return List.of();
        }
    }
}
