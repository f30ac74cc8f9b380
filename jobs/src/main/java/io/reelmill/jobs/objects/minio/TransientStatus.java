package io.reelmill.jobs.objects.minio;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Turns answers that only mean "not now" into the same kind of failure as a broken connection. */
final class TransientStatus implements Interceptor {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int NOT_IMPLEMENTED = 501;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        int status = response.code();
        if (status == REQUEST_TIMEOUT
                || status == TOO_MANY_REQUESTS
                || (status >= SERVER_ERROR && status != NOT_IMPLEMENTED)) {
            response.close();
            throw new IOException("the store answered with status " + status);
        }
        return response;
    }
}
