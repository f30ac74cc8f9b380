package io.reelmill.core.cmaf;

import java.io.IOException;

/** Bytes that are not the boxes they should be. */
public final class MalformedBoxException extends IOException {

    private static final long serialVersionUID = 1L;

    public MalformedBoxException(String message) {
        super(message);
    }
}
