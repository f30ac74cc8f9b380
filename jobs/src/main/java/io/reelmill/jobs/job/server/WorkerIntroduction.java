package io.reelmill.jobs.job.server;

import io.reelmill.core.encode.Encoder;
import io.reelmill.core.fleet.Lane;
import io.reelmill.core.fleet.Worker;
import io.reelmill.core.fleet.WorkerId;
import io.reelmill.jobs.job.claim.Slots;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Objects;

/** What this process tells of itself. */
public final class WorkerIntroduction {

    private WorkerIntroduction() {}

    public static Worker of(WorkerId id, Slots slots, Encoder encoder) {
        String version = Objects.requireNonNullElse(
                WorkerIntroduction.class.getPackage().getImplementationVersion(), "development");
        Instant now = Instant.now();
        return new Worker(
                id,
                host() + ":" + ProcessHandle.current().pid(),
                slots.capacity(Lane.HEAVY),
                slots.capacity(Lane.LIGHT),
                0,
                version,
                encoder.build(),
                false,
                now,
                now);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "host";
        }
    }
}
