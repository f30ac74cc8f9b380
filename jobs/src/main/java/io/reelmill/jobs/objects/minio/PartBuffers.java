package io.reelmill.jobs.objects.minio;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The buffers of one reception: one always, two more while there is memory for them, used again and again. */
final class PartBuffers implements AutoCloseable {

    private static final int MOST = 3;

    private final PartMemory memory;
    private final Deque<PartBuffer> free = new ArrayDeque<>();
    private int size;
    private int owned;

    PartBuffers(PartMemory memory) {
        this.memory = memory;
    }

    /** The buffer that a reception always gets. */
    PartBuffer first(int bytes) {
        size = bytes;
        owned = 1;
        return new PartBuffer();
    }

    /** A buffer for so many bytes, or none until one that was given away comes back. */
    @Nullable
    PartBuffer take(int bytes) {
        if (bytes > size) {
            if (free.size() < owned) {
                return null;
            }
            close();
            size = bytes;
        }
        if (!free.isEmpty()) {
            return free.pop();
        }
        if (owned == 0 || (owned < MOST && memory.tryTake(size))) {
            owned++;
            return new PartBuffer();
        }
        return null;
    }

    void giveBack(PartBuffer buffer) {
        free.push(buffer);
    }

    @Override
    public void close() {
        for (int beyondFirst = owned - 1; beyondFirst > 0; beyondFirst--) {
            memory.giveBack(size);
        }
        owned = 0;
        free.clear();
    }
}
