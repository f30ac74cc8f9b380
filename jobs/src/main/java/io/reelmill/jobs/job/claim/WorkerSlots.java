package io.reelmill.jobs.job.claim;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a worker runs at once.
 *
 * @param slots for heavy work; one for every two processors where not given, because one encoder keeps about two busy
 * @param lightSlots for light work, which mostly waits for others
 */
@ConfigurationProperties("reelmill.worker")
public record WorkerSlots(
        @Nullable Integer slots, @DefaultValue("2") int lightSlots) {

    public WorkerSlots {
        if (slots != null && slots < 0 || lightSlots < 0) {
            throw new IllegalArgumentException("reelmill.worker.slots and light-slots are not negative");
        }
    }

    public int heavySlots() {
        return slots != null ? slots : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
