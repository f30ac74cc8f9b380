package io.reelmill.worker.scratch;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The free room of a scratch folder, shared among this process's attempts: none counts on what another will fill. */
public final class ScratchRoom {

    private final Disk disk;

    /** The files that grow now, each with the most bytes it may reach. */
    @GuardedBy("this")
    private final Map<Path, Long> shares = new HashMap<>();

    ScratchRoom(Disk disk) {
        this.disk = disk;
    }

    /** What a folder's file system says. */
    interface Disk {
        long usableBytes() throws IOException;
    }

    public static ScratchRoom of(Path folder) {
        return new ScratchRoom(() -> Files.getFileStore(folder).getUsableSpace());
    }

    /**
     * Sets room aside for a file, which must exist.
     *
     * @throws FailureException where there is too little
     */
    public synchronized void reserve(Path file, long mostBytes) {
        long free = free();
        if (free < mostBytes) {
            throw new FailureException(
                    FailureCode.SCRATCH_FULL, mostBytes + " bytes of scratch are needed, " + free + " are free");
        }
        shares.put(file, mostBytes);
    }

    /** In bytes, without what is set aside and not filled yet. */
    synchronized long free() {
        try {
            long free = usable();
            for (Map.Entry<Path, Long> share : shares.entrySet()) {
                free -= Math.max(0, share.getValue() - Files.size(share.getKey()));
            }
            return free;
        } catch (IOException e) {
            throw cannotTell(e);
        }
    }

    /** In bytes, set aside or not. */
    public long usable() {
        try {
            return disk.usableBytes();
        } catch (IOException e) {
            throw cannotTell(e);
        }
    }

    /** Takes back what was set aside for a file, before it is deleted; a file that has no room is no error. */
    public synchronized void release(Path file) {
        shares.remove(file);
    }

    private static UncheckedIOException cannotTell(IOException cause) {
        return new UncheckedIOException("cannot tell how much room there is for scratch files", cause);
    }
}
