package io.reelmill.dashboard.playback;

import io.reelmill.core.objects.NoSuchObjectException;
import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.problem.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Bytes that never change under their tag, answered whole or a range of them.
 *
 * @param size in bytes
 * @param tag without quotes
 * @param keptFor what caches are told
 */
public record RangedBytes(MediaType type, long size, String tag, String keptFor, Opening opening) {

    /** Opens a range. */
    @FunctionalInterface
    public interface Opening {

        InputStream open(long offset, long length) throws IOException;
    }

    /** Answers the request; headers that are set already stay. */
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (new ServletWebRequest(request, response).checkNotModified(quotedTag())) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, keptFor);
            return;
        }
        ByteRange range = range(request, response);
        if (request.getMethod().equals("HEAD")) {
            describe(range, response);
        } else {
            send(range, response);
        }
    }

    private void send(ByteRange range, HttpServletResponse response) throws IOException {
        try (InputStream bytes = opening.open(range.first(), range.length())) {
            describe(range, response);
            bytes.transferTo(response.getOutputStream());
        } catch (NoSuchObjectException justDeleted) {
            throw ProblemException.notFound("this was just deleted");
        }
    }

    private void describe(ByteRange range, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, keptFor);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setContentType(type.toString());
        response.setContentLengthLong(range.length());
        if (range.length() < size) {
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
            response.setHeader(HttpHeaders.CONTENT_RANGE, range.of(size));
        }
    }

    private ByteRange range(HttpServletRequest request, HttpServletResponse response) {
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        boolean applies = condition == null || condition.equals(quotedTag());
        try {
            return ByteRange.asked(applies ? request.getHeader(HttpHeaders.RANGE) : null, size)
                    .orElseGet(() -> new ByteRange(0, size - 1));
        } catch (IndexOutOfBoundsException outside) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
            throw ProblemException.of(RequestProblem.RANGE, RequestProblem.RANGE.title());
        }
    }

    private String quotedTag() {
        return '"' + tag + '"';
    }
}
