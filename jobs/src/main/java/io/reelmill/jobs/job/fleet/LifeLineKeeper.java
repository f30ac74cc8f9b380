package io.reelmill.jobs.job.fleet;

import io.reelmill.core.fleet.Call;
import io.reelmill.core.fleet.LifeLine;
import io.reelmill.core.fleet.WorkerId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Holds this process's life line before it takes work and until it has ended its work, and passes on what it hears. */
@Component
final class LifeLineKeeper implements SmartLifecycle, LifeLine.Listener {

    /** Started before, and stopped after, whoever runs work. */
    private static final int PHASE = DEFAULT_PHASE - 1;

    private final LifeLine line;
    private final ObjectProvider<WorkerId> worker;
    private final ObjectProvider<LifeLine.Listener> listeners;
    private volatile boolean running;

    LifeLineKeeper(LifeLine line, ObjectProvider<WorkerId> worker, ObjectProvider<LifeLine.Listener> listeners) {
        this.line = line;
        this.worker = worker;
        this.listeners = listeners;
    }

    @Override
    public void start() {
        WorkerId id = worker.getIfAvailable();
        if (id == null) {
            line.open(this);
        } else {
            line.open(id, this);
        }
        running = true;
    }

    @Override
    public void heard(Call call) {
        others().forEach(listener -> listener.heard(call));
    }

    @Override
    public void changed(boolean held) {
        others().forEach(listener -> listener.changed(held));
    }

    private List<LifeLine.Listener> others() {
        return listeners.stream().filter(listener -> listener != this).toList();
    }

    @Override
    public void stop() {
        line.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
