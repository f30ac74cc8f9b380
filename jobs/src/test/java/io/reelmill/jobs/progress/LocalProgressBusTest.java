package io.reelmill.jobs.progress;

import io.reelmill.core.progress.ProgressBus;

class LocalProgressBusTest extends ProgressBusContract {

    private final LocalProgressBus bus = new LocalProgressBus();

    @Override
    protected ProgressBus workersEnd() {
        return bus;
    }

    @Override
    protected ProgressBus dashboardsEnd() {
        return bus;
    }
}
