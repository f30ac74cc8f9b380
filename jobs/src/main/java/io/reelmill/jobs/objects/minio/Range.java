package io.reelmill.jobs.objects.minio;

import io.minio.GetObjectResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of an object from one place on, as the store is answering them.
 *
 * @param length how many the store will send, which are fewer than wanted where the object ends earlier
 * @param etag names the object's content
 */
record Range(Exchange<GetObjectResponse> exchange, long length, String etag) {

    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/.*");

    static Range of(Exchange<GetObjectResponse> exchange, long wantedOffset) throws RefusedException {
        GetObjectResponse answer = exchange.answer().join();
        String range = Objects.requireNonNullElse(answer.headers().get("Content-Range"), "");
        Matcher numbers = CONTENT_RANGE.matcher(range);
        if (!numbers.matches() || Long.parseLong(numbers.group(1)) != wantedOffset) {
            exchange.abandon();
            throw new RefusedException("", "asked for bytes from " + wantedOffset + ", got '" + range + "'");
        }
        String etag = Objects.requireNonNullElse(answer.headers().get("ETag"), "");
        return new Range(exchange, Long.parseLong(numbers.group(2)) - wantedOffset + 1, etag.replace("\"", ""));
    }

    InputStream bytes() {
        return exchange.answer().join();
    }

    void close() {
        try {
            bytes().close();
        } catch (IOException alreadyBroken) {
            // nobody will read from it
        }
    }
}
