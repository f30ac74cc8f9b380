package io.reelmill.jobs.profile;

import org.jspecify.annotations.Nullable;

/** A profile that cannot be used; the message says in which file, on which line, which field, and what is wrong. */
public final class ProfileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProfileException(String message) {
        this(message, null);
    }

    ProfileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
