package io.reelmill.jobs.relay;

import io.reelmill.core.fleet.Call;
import io.reelmill.core.fleet.LifeLine;

/** Any call over the life line means that something was committed, mostly with events; so does its coming back. */
final class RelayWaker implements LifeLine.Listener {

    private final Ticks numbering;

    RelayWaker(Ticks numbering) {
        this.numbering = numbering;
    }

    @Override
    public void heard(Call call) {
        numbering.now();
    }

    @Override
    public void changed(boolean held) {
        numbering.now();
    }
}
