package io.reelmill.jobs.objects.minio;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * How long a socket may stay silent: less while an object is read, and long while a store joins the parts of a large
 * object, which some do by copying them.
 */
record SocketLimits(Duration reading) implements Interceptor {

    static final Duration JOINING = Duration.ofMinutes(15);
    static final Duration OTHERWISE = Duration.ofSeconds(30);

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        return chain.withReadTimeout((int) silence(request).toMillis(), TimeUnit.MILLISECONDS)
                .proceed(request);
    }

    private Duration silence(Request request) {
        if (request.header("Range") != null) {
            return reading;
        }
        boolean joins = request.method().equals("POST") && request.url().queryParameter("uploadId") != null;
        return joins ? JOINING : OTHERWISE;
    }
}
