package io.reelmill.worker.encode;

import java.io.IOException;

/** What was written is not exactly what was planned. */
final class InexactException extends IOException {

    private static final long serialVersionUID = 1L;

    InexactException(String message) {
        super(message);
    }
}
