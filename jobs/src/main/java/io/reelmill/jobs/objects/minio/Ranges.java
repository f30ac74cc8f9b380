package io.reelmill.jobs.objects.minio;

import io.minio.GetObjectResponse;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.objects.NoSuchObjectException;
import io.reelmill.core.objects.ObjectKey;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Opens ranges of objects, and opens them again where they broke off. */
record Ranges(Access access) {

    /** The range as far as the object has it. */
    InputStream open(ObjectKey key, long offset, long length) {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("no range of " + length + " bytes from " + offset);
        }
        long fitting = Math.min(length, Long.MAX_VALUE - offset);
        if (fitting == 0) {
            return InputStream.nullInputStream();
        }
        try {
            return new ResumingStream(this, key, offset, request(key, offset, fitting, null));
        } catch (RefusedException refused) {
            if (refused.beyondEnd()) {
                return InputStream.nullInputStream();
            }
            throw refusal(key, refused);
        }
    }

    /** The rest of a range of the very same content. */
    Range resume(ObjectKey key, long offset, long length, String etag) {
        try {
            return request(key, offset, length, etag);
        } catch (RefusedException refused) {
            throw refusal(key, refused);
        }
    }

    FailureException brokenFor(ObjectKey key, IOException broken) {
        return access.calls().failure("reading " + key, broken);
    }

    private Range request(ObjectKey key, long offset, long length, @Nullable String etag) throws RefusedException {
        var answered = access.calls()
                .<GetObjectResponse>exchange(
                        "reading " + key, Access.BRIEF, () -> access.bucket().get(key.value(), offset, length, etag));
        return Range.of(answered, offset);
    }

    private RuntimeException refusal(ObjectKey key, RefusedException refused) {
        return refused.absent()
                ? new NoSuchObjectException(key)
                : access.calls().failure("reading " + key, refused);
    }
}
