package io.reelmill.jobs.objects.minio;

import io.reelmill.jobs.retry.Backoff;
import java.time.Duration;

/**
 * How long a store may take before it counts as away.
 *
 * @param backoff pauses between the tries of one request
 * @param retryFor how long one request is tried again, counted from its first try
 * @param silence how long a socket may stay silent while an object is read; short, because reading resumes by itself
 */
record Patience(Backoff backoff, Duration retryFor, Duration silence) {

    private static final Duration SILENCE = Duration.ofSeconds(10);

    static final Patience USUAL =
            new Patience(new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5)), Duration.ofSeconds(30), SILENCE);
    static final Patience AT_START =
            new Patience(new Backoff(Duration.ofMillis(200), Duration.ofSeconds(2)), Duration.ofSeconds(60), SILENCE);
}
