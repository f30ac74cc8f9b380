package io.reelmill.core.objects;

import java.util.NoSuchElementException;

/** Nothing is stored under the key that was asked for. */
public final class NoSuchObjectException extends NoSuchElementException {

    private static final long serialVersionUID = 1L;

    public NoSuchObjectException(ObjectKey key) {
        super("no object " + key);
    }
}
