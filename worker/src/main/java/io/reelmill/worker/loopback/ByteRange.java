package io.reelmill.worker.loopback;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes from first to last, both included (RFC 9110, section 14).
 *
 * @param partial whether the reader asked for a range
 */
record ByteRange(long first, long last, boolean partial) {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    static ByteRange whole(long size) {
        return new ByteRange(0, size - 1, false);
    }

    /**
     * The range of an object that a header asks for: the whole where it makes no sense, so that it is ignored as the
     * RFC wants; none where nothing of it is in the object.
     */
    static Optional<ByteRange> of(String header, long size) {
        Matcher range = RANGE.matcher(header.trim());
        if (!range.matches() || header.trim().equals("bytes=-")) {
            return Optional.of(whole(size));
        }
        if (range.group(1).isEmpty()) {
            long suffix = Math.min(Long.parseLong(range.group(2)), size);
            return suffix == 0 ? Optional.empty() : Optional.of(new ByteRange(size - suffix, size - 1, true));
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(range.group(2)), size - 1);
        if (last < first && !range.group(2).isEmpty() && first < size) {
            return Optional.of(whole(size));
        }
        return first >= size ? Optional.empty() : Optional.of(new ByteRange(first, last, true));
    }

    long length() {
        return last - first + 1;
    }

    String contentRange(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
