package io.reelmill.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The data folder, held by one standalone at a time; the hold ends with the process, however it ends. */
final class DataFolder implements AutoCloseable {

    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    static DataFolder hold(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve("reelmill.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                channel.close();
                throw new StartFailure("Another Reelmill is running with the data folder " + folder
                        + ". Stop it, or set REELMILL_DATA to another folder.");
            }
            return new DataFolder(channel);
        } catch (IOException unusable) {
            throw new StartFailure(
                    "The data folder " + folder + " cannot be written: " + unusable.getMessage()
                            + ". Set REELMILL_DATA to a folder that can.",
                    unusable);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException released) {
            // the lock is gone with the channel either way
        }
    }
}
