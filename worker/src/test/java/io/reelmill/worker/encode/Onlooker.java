package io.reelmill.worker.encode;

import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.Work;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what an encode says about its progress. */
final class Onlooker implements RunningWork {

    private final List<Double> progress = new CopyOnWriteArrayList<>();
    private final List<String> milestones = new CopyOnWriteArrayList<>();

    List<Double> progress() {
        return progress;
    }

    List<String> milestones() {
        return milestones;
    }

    @Override
    public Attempt attempt() {
        throw new UnsupportedOperationException("an encoder needs no attempt");
    }

    @Override
    public Work work() {
        throw new UnsupportedOperationException("an encoder needs no work");
    }

    @Override
    public void progress(double fraction) {
        progress.add(fraction);
    }

    @Override
    public void milestone(String line) {
        milestones.add(line);
    }
}
