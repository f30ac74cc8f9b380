package io.reelmill.worker.source;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.source.Inspection;
import io.reelmill.embedded.testing.TestServices;
import io.reelmill.worker.ffmpeg.FfmpegPrograms;
import io.reelmill.worker.ffmpeg.ProgramRunner;
import io.reelmill.worker.loopback.LoopbackReader;
import io.reelmill.worker.loopback.ReadAhead;
import io.reelmill.worker.objects.FolderObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A store in a folder with an inspector and a remuxer for what is in it. */
final class InspectionRoom implements AutoCloseable {

    private static final ReadAhead QUICK_TO_GIVE_UP = new ReadAhead(1 << 16, 16, 4, 2, Duration.ofMillis(10));

    private final FolderObjectStore store;
    private final LoopbackReader loopback;
    private final FfmpegSourceInspector inspector;
    private final FfmpegRemuxer remuxer;
    private final AtomicInteger objects = new AtomicInteger();

    private InspectionRoom(
            FolderObjectStore store, LoopbackReader loopback, FfmpegSourceInspector inspector, FfmpegRemuxer remuxer) {
        this.store = store;
        this.loopback = loopback;
        this.inspector = inspector;
        this.remuxer = remuxer;
    }

    static InspectionRoom in(Path folder, SourceLimits limits) throws IOException, InterruptedException {
        return in(folder, limits, store -> store);
    }

    /** @param around what stands between the programs and the folder's store */
    static InspectionRoom in(Path folder, SourceLimits limits, UnaryOperator<ObjectStore> around)
            throws IOException, InterruptedException {
        FolderObjectStore store = new FolderObjectStore(Files.createDirectory(folder.resolve("store")));
        ObjectStore seen = around.apply(store);
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        ProgramRunner runner = ProgramRunner.onAllCores();
        FfmpegPrograms programs = FfmpegPrograms.in(TestServices.ffmpeg().folder(), runner);
        LoopbackReader loopback = LoopbackReader.start(seen, QUICK_TO_GIVE_UP);
        return new InspectionRoom(
                store,
                loopback,
                new FfmpegSourceInspector(programs, runner, loopback, seen, limits),
                new FfmpegRemuxer(programs, runner, loopback, seen, scratch, limits));
    }

    Inspection inspect(Path file) throws InterruptedException {
        ObjectKey key = newKey();
        return inspector.inspect(key, store.take(key, file), trace -> {});
    }

    Inspection inspect(byte[] content) throws InterruptedException {
        ObjectKey key = newKey();
        store.put(key, "application/octet-stream", content);
        return inspector.inspect(key, content.length, trace -> {});
    }

    /** The inspection of the rewritten source. */
    Inspection rewrite(Inspection original) throws InterruptedException {
        ObjectKey target = newKey();
        long size = remuxer.remux(original.reading(), original.facts(), target, new IdleWork());
        return inspector.inspect(target, size, trace -> {});
    }

    FolderObjectStore store() {
        return store;
    }

    /** Where an inspected object's bytes lie. */
    Path file(Inspection inspection) {
        return store.file(inspection.reading().object());
    }

    @Override
    public void close() {
        loopback.close();
    }

    private ObjectKey newKey() {
        return new ObjectKey("sources/" + objects.incrementAndGet());
    }
}
