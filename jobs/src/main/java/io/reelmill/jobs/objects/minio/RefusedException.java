package io.reelmill.jobs.objects.minio;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The store answered, and the answer is no; the same request again would get the same answer. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final Set<String> ABSENT = Set.of("NoSuchKey", "NoSuchUpload");
    private static final int LONGEST = 300;

    private final String code;

    RefusedException(String code, String message) {
        this(code, message, null);
    }

    RefusedException(String code, String message, @Nullable Throwable cause) {
        super(message.length() > LONGEST ? message.substring(0, LONGEST) : message, cause);
        this.code = code;
    }

    /** The object or upload that was asked for is not there. */
    boolean absent() {
        return ABSENT.contains(code);
    }

    boolean alreadyThere() {
        return code.equals("BucketAlreadyOwnedByYou") || code.equals("BucketAlreadyExists");
    }

    boolean beyondEnd() {
        return code.equals("InvalidRange");
    }
}
