package io.reelmill.worker.source;

import io.reelmill.core.objects.ObjectKey;
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
import java.util.concurrent.atomic.AtomicInteger;

/** A store in a folder with an inspector and a remuxer for what is in it. */
final class InspectionRoom implements AutoCloseable {

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
        FolderObjectStore store = new FolderObjectStore(Files.createDirectory(folder.resolve("store")));
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        ProgramRunner runner = ProgramRunner.onAllCores();
        FfmpegPrograms programs = FfmpegPrograms.in(TestServices.ffmpeg().folder(), runner);
        LoopbackReader loopback = LoopbackReader.start(store, ReadAhead.standard());
        return new InspectionRoom(
                store,
                loopback,
                new FfmpegSourceInspector(programs, runner, loopback, store, limits),
                new FfmpegRemuxer(programs, runner, loopback, store, scratch, limits));
    }

    Inspection inspect(Path file) throws InterruptedException {
        ObjectKey key = newKey();
        return inspector.inspect(key, store.take(key, file));
    }

    Inspection inspect(byte[] content) throws InterruptedException {
        ObjectKey key = newKey();
        store.put(key, "application/octet-stream", content);
        return inspector.inspect(key, content.length);
    }

    /** The inspection of the rewritten source. */
    Inspection rewrite(Inspection original) throws InterruptedException {
        ObjectKey target = newKey();
        long size = remuxer.remux(original.reading(), original.facts(), target, new IdleWork());
        return inspector.inspect(target, size);
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
