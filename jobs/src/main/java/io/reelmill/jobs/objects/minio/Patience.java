package io.reelmill.jobs.objects.minio;

import io.reelmill.jobs.retry.Backoff;
import java.time.Duration;

/** How long one request is tried again, counted from its first try, and with what pauses between. */
record Patience(Backoff backoff, Duration retryFor) {

    static final Patience USUAL =
            new Patience(new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5)), Duration.ofSeconds(30));
    static final Patience AT_START =
            new Patience(new Backoff(Duration.ofMillis(200), Duration.ofSeconds(2)), Duration.ofSeconds(60));
}
