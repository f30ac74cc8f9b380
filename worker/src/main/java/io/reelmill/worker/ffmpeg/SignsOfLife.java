package io.reelmill.worker.ffmpeg;

/** A program's signs of life that come by another way than its standard output, e.g. from one of ffmpeg's outputs. */
public final class SignsOfLife implements Runnable {

    private volatile Runnable alive = () -> {};

    /** Reads as the given output does; meanwhile each sign of life counts as progress of the program. */
    public StandardOutput beside(StandardOutput output) {
        return (stream, progress) -> {
            alive = progress;
            output.read(stream, progress);
        };
    }

    /** To be called by whoever saw one. */
    @Override
    public void run() {
        alive.run();
    }
}
