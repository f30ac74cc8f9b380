package io.reelmill.jobs.job.claim;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.reelmill.core.fleet.Lane;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much this worker may still take, by lane. A slot counts as taken from the moment it is asked for: a claim first
 * takes every free slot, then gives back those it found no work for; so two claims at once, or a thread that starts
 * late, cannot take more than there is.
 */
public final class Slots {

    private final Map<Lane, Integer> capacity;

    @GuardedBy("this")
    private final Map<Lane, Integer> free;

    @GuardedBy("this")
    private boolean open;

    /** Nothing may be taken until {@link #open(boolean)}. */
    public Slots(int heavy, int light) {
        capacity = Map.of(Lane.HEAVY, heavy, Lane.LIGHT, light);
        free = new EnumMap<>(capacity);
    }

    public int capacity() {
        return capacity.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int capacity(Lane lane) {
        return capacity.getOrDefault(lane, 0);
    }

    /** Whether anything new may be taken; what is taken stays. */
    public synchronized void open(boolean mayTake) {
        open = mayTake;
    }

    public synchronized int free() {
        return open ? free.values().stream().mapToInt(Integer::intValue).sum() : 0;
    }

    public synchronized int busy() {
        return capacity() - free.values().stream().mapToInt(Integer::intValue).sum();
    }

    public synchronized int busy(Lane lane) {
        return capacity(lane) - free.getOrDefault(lane, 0);
    }

    /** Takes every free slot; none where nothing may be taken. */
    public synchronized Map<Lane, Integer> take() {
        if (!open) {
            return Map.of();
        }
        Map<Lane, Integer> taken = Map.copyOf(free);
        free.replaceAll((lane, slots) -> 0);
        return taken;
    }

    public synchronized void giveBack(Lane lane, int slots) {
        int now = free.merge(lane, slots, Integer::sum);
        if (slots < 0 || now > capacity(lane)) {
            throw new IllegalStateException("more slots given back than taken: " + lane + " " + now);
        }
        notifyAll();
    }

    /** Waits until nothing is taken; says whether that came true in time. */
    public synchronized boolean awaitIdle(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (busy() > 0) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
