package io.reelmill.jobs.recording;

import io.reelmill.core.failure.Actor;
import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.recording.Chunk;
import io.reelmill.core.recording.ChunkStore;
import io.reelmill.core.recording.Part;
import io.reelmill.core.recording.RecordingObjects;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.WorkHandler;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.OnWorkers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes one chunk self-contained, or finds that nothing can be made of it; the recording goes on either way. */
@Component
@OnWorkers
class ChunkHandler implements WorkHandler {

    private final RecordingStore recordings;
    private final ChunkStore chunks;
    private final PartMaking making;
    private final ObjectStore objects;
    private final Transactions transactions;
    private final VideoStore videos;
    private final WorkStore works;
    private final AssemblyWork assembly;

    ChunkHandler(
            RecordingStore recordings,
            ChunkStore chunks,
            PartMaking making,
            ObjectStore objects,
            Transactions transactions,
            VideoStore videos,
            WorkStore works,
            AssemblyWork assembly) {
        this.recordings = recordings;
        this.chunks = chunks;
        this.making = making;
        this.objects = objects;
        this.transactions = transactions;
        this.videos = videos;
        this.works = works;
        this.assembly = assembly;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.CHUNK;
    }

    @Override
    public void run(RunningWork running) throws InterruptedException {
        Optional<Chunk> chunk = recordings
                .ofVideo(running.work().video())
                .flatMap(recording -> chunks.find(recording.id(), running.work().ordinal()));
        if (chunk.isEmpty()) {
            return;
        }
        ObjectKey target = RecordingObjects.part(running.work(), running.attempt());
        boolean recorded = false;
        try {
            Part part = making.make(chunk.get(), target, running);
            recorded = record(
                    running,
                    () -> chunks.made(chunk.get().recording(), chunk.get().number(), part));
        } catch (FailureException failed) {
            if (!isItsOwn(failed.failure().code())) {
                throw failed;
            }
            refuse(running, chunk.get(), failed.failure());
        } finally {
            if (!recorded) {
                objects.delete(target);
            }
        }
    }

    private void refuse(RunningWork running, Chunk chunk, Failure why) {
        running.milestone("Left out: " + why.detail());
        record(running, () -> chunks.refuse(chunk.recording(), chunk.number(), why));
    }

    /** Whether only whoever sent the chunk could do better, and trying again would not help. */
    private static boolean isItsOwn(FailureCode code) {
        return code.actor() == Actor.CALLER && !code.retryable();
    }

    private boolean record(RunningWork running, Runnable result) {
        return transactions.inTransaction(() -> {
            Optional<Video> video = videos.lock(running.work().video());
            if (video.isEmpty() || !works.succeed(running.attempt())) {
                return false;
            }
            result.run();
            assembly.prepareIfDue(video.get());
            return true;
        });
    }
}
