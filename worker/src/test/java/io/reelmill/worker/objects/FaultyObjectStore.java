package io.reelmill.worker.objects;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A store whose reading is spoilt by a test. */
public final class FaultyObjectStore extends PassingObjectStore {

    /** How a body that was opened behaves instead. */
    public interface Fault {
        InputStream spoil(InputStream body, Opening opening) throws IOException;
    }

    /** @param number counts the openings, from 1 */
    public record Opening(int number, long offset, long length) {}

    private final Fault fault;
    private int opened;

    public FaultyObjectStore(ObjectStore store, Fault fault) {
        super(store);
        this.fault = fault;
    }

    /** Breaks after so many bytes. */
    public static InputStream breakAfter(InputStream body, long bytes) {
        return new FilterInputStream(new LimitedInputStream(body, bytes)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                if (read < 0) {
                    throw new IOException("connection reset");
                }
                return read;
            }
        };
    }

    @Override
    public InputStream open(ObjectKey key, long offset, long length) {
        try {
            int number;
            synchronized (this) {
                number = ++opened;
            }
            return fault.spoil(super.open(key, offset, length), new Opening(number, offset, length));
        } catch (IOException e) {
            throw new FailureException(FailureCode.STORE_UNAVAILABLE, "spoilt: " + e, e);
        }
    }
}
