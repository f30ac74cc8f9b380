package io.reelmill.worker.source;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.film.Reading;
import io.reelmill.core.media.AudioTrack;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.source.Remuxer;
import io.reelmill.core.work.RunningWork;
import io.reelmill.worker.ffmpeg.EncodeProgress;
import io.reelmill.worker.ffmpeg.Ending;
import io.reelmill.worker.ffmpeg.FfmpegPrograms;
import io.reelmill.worker.ffmpeg.ProgramCommand;
import io.reelmill.worker.ffmpeg.ProgramResult;
import io.reelmill.worker.ffmpeg.ProgramRunner;
import io.reelmill.worker.ffmpeg.StandardOutput;
import io.reelmill.worker.loopback.LoopbackLease;
import io.reelmill.worker.loopback.LoopbackReader;
import io.reelmill.worker.scratch.ScratchRoom;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Copies picture and sound into a container that can be read in place. The copy is written to scratch first: an index can
 * only be written once everything before it is known.
 */
public final class FfmpegRemuxer implements Remuxer {

    /** Containers differ by a few bytes per packet; a copy that grows beyond this goes wrong. */
    private static final double GROWTH = 1.5;

    private static final long SMALL = 64L << 20;

    /** With less room than this after a failure, it is the disk's. */
    private static final long LEAST_LEFT = 8L << 20;

    private final FfmpegPrograms programs;
    private final ProgramRunner runner;
    private final LoopbackReader loopback;
    private final ObjectStore store;
    private final Path scratch;
    private final ScratchRoom room;
    private final SourceLimits limits;

    /** @param scratch a folder with room for a source and half as much again */
    public FfmpegRemuxer(
            FfmpegPrograms programs,
            ProgramRunner runner,
            LoopbackReader loopback,
            ObjectStore store,
            Path scratch,
            SourceLimits limits) {
        this.programs = programs;
        this.runner = runner;
        this.loopback = loopback;
        this.store = store;
        this.scratch = scratch;
        this.room = ScratchRoom.of(scratch);
        this.limits = limits;
    }

    @Override
    public long remux(Reading source, SourceFacts facts, ObjectKey target, RunningWork running)
            throws InterruptedException {
        FilmContainer from = FilmContainer.of(source.demuxer()).orElseThrow();
        TargetContainer to = TargetContainer.of(from, fragmented(from, source), codecs(facts));
        try {
            Path copy = Files.createTempFile(scratch, "remux-", "");
            try {
                room.reserve(copy, mostBytes(source.sizeBytes()));
                copy(source, new RemuxCommand(from, to, facts), copy, progress(facts, source, running));
                return upload(copy, to, target);
            } finally {
                room.release(copy);
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean fragmented(FilmContainer from, Reading source) {
        return from == FilmContainer.MP4
                && Mp4Structure.of(new ObjectBytes(store, source.object(), source.sizeBytes()))
                        .fragmented();
    }

    private static Set<String> codecs(SourceFacts facts) {
        Set<String> codecs = new HashSet<>(Set.of(facts.video().codec()));
        facts.audio().stream().map(AudioTrack::codec).forEach(codecs::add);
        return codecs;
    }

    private static long mostBytes(long sourceBytes) {
        return (long) (sourceBytes * GROWTH) + SMALL;
    }

    private StandardOutput progress(SourceFacts facts, Reading source, RunningWork running) {
        double planned = Math.max(1, facts.duration().toMillis());
        return StandardOutput.progress(now -> {
            refuseGrowth(now, source);
            running.progress(Math.min(1, now.outTime().toMillis() / planned));
        });
    }

    private static void refuseGrowth(EncodeProgress now, Reading source) {
        if (now.totalBytes() > mostBytes(source.sizeBytes())) {
            throw Refusal.unreadable("rewritten it would be more than " + now.totalBytes() + " bytes large");
        }
    }

    private void copy(Reading source, RemuxCommand command, Path copy, StandardOutput progress)
            throws InterruptedException {
        try (LoopbackLease lease = loopback.lend(source.object(), source.sizeBytes())) {
            ProgramResult result = runner.run(
                    new ProgramCommand(
                            programs.ffmpeg(),
                            command.arguments(lease.url(), copy.toString()),
                            scratch,
                            lease.veil(),
                            limits.readingTime(source.sizeBytes()),
                            limits.stall()),
                    progress);
            new OutsideCause(lease, limits).passOn(result);
            if (result.ending() != Ending.EXITED) {
                throw new FailureException(FailureCode.ENCODE_STALLED, "rewriting the source: " + result.reason());
            }
            if (!result.succeeded()) {
                refuseFullDisk(result);
                throw Refusal.unreadable("it cannot be rewritten: "
                        + Refusal.lastWords(result.trace().logTail()));
            }
        }
    }

    private void refuseFullDisk(ProgramResult result) {
        if (result.diskFull() || room.usable() < LEAST_LEFT) {
            throw new FailureException(
                    FailureCode.SCRATCH_FULL,
                    "rewriting the source ended with " + room.usable() + " bytes of scratch free: " + result.reason());
        }
    }

    private long upload(Path copy, TargetContainer to, ObjectKey target) throws IOException {
        try (InputStream body = Files.newInputStream(copy)) {
            return store.receive(target, to.contentType(), body).sizeBytes();
        }
    }
}
