package io.reelmill.dashboard.pages.strip;

import io.reelmill.core.fleet.Worker;
import io.reelmill.core.fleet.WorkerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The workers by name, each with a colour that it keeps as long as those before it live. */
public final class Crew {

    private static final int COLOURS = 6;

    private final Map<WorkerId, String> names = new HashMap<>();
    private final Map<WorkerId, Integer> colours = new HashMap<>();

    public Crew(List<Worker> living) {
        for (Worker worker : living) {
            colours.put(worker.id(), names.size() % COLOURS);
            names.put(worker.id(), worker.name());
        }
    }

    /** Empty where nobody ever took it. */
    public String name(@Nullable WorkerId worker) {
        return worker == null ? "" : names.getOrDefault(worker, "a worker that has gone");
    }

    /** 0 to 5. */
    public int colour(@Nullable WorkerId worker) {
        return worker == null ? 0 : colours.getOrDefault(worker, 0);
    }
}
