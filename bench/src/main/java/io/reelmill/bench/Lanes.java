package io.reelmill.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs a film's commands one after the other in lanes, each on a core of its own; a free lane takes the next. */
final class Lanes {

    private final Ffmpeg ffmpeg;
    private final List<RecordedLine> lines;
    private final Path film;

    Lanes(Ffmpeg ffmpeg, List<RecordedLine> lines, Path film) {
        this.ffmpeg = ffmpeg;
        this.lines = lines;
        this.film = film;
    }

    double seconds(List<String> cores) throws IOException, InterruptedException {
        Queue<RecordedLine> queue = new ConcurrentLinkedQueue<>(lines);
        ExecutorService threads = Executors.newFixedThreadPool(cores.size());
        long started = System.nanoTime();
        try {
            List<Future<Void>> lanes = new ArrayList<>();
            for (String core : cores) {
                lanes.add(threads.submit(() -> lane(queue, core)));
            }
            for (Future<Void> lane : lanes) {
                lane.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
        return (System.nanoTime() - started) / 1e9;
    }

    private Void lane(Queue<RecordedLine> queue, String core) throws IOException, InterruptedException {
        Path folder = Place.newFolder();
        try {
            for (RecordedLine line = queue.poll(); line != null; line = queue.poll()) {
                ffmpeg.run(line.onFiles(film), folder, core);
            }
        } finally {
            Place.delete(folder);
        }
        return null;
    }
}
