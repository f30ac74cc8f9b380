package io.reelmill.worker.encode;

import java.io.IOException;

/** An output ended before what was planned was written; the encoder may say why. */
final class EndedEarlyException extends IOException {

    private static final long serialVersionUID = 1L;

    EndedEarlyException(String message) {
        super(message);
    }
}
