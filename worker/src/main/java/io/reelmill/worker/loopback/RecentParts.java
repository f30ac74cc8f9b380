package io.reelmill.worker.loopback;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Of the parts of one source only those that were read last remember their blocks: whoever reads through a recording of
 * hours would otherwise have all of it in memory.
 */
final class RecentParts {

    /** A reader goes from one to the next; two may read at different places. */
    private static final int REMEMBERED = 4;

    @GuardedBy("this")
    private final List<LentObject> parts = new ArrayList<>();

    @GuardedBy("this")
    private final Set<Integer> recent = new LinkedHashSet<>();

    /** To be called for each part, in their order. */
    synchronized void add(LentObject part) {
        parts.add(part);
    }

    /** To be called whenever a block of a part is fetched; no part's lock may be held. */
    synchronized void fetched(int part) {
        recent.remove(part);
        recent.add(part);
        if (recent.size() > REMEMBERED) {
            Iterator<Integer> eldest = recent.iterator();
            parts.get(eldest.next()).forgetAll();
            eldest.remove();
        }
    }
}
