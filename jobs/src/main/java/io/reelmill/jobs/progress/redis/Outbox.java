package io.reelmill.jobs.progress.redis;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.reelmill.core.work.WorkId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What waits to be told: per work the latest only, and of too many works the oldest are dropped. Putting never waits. */
final class Outbox {

    private final int capacity;

    @GuardedBy("this")
    private final Map<WorkId, Note> waiting = new LinkedHashMap<>();

    Outbox(int capacity) {
        this.capacity = capacity;
    }

    synchronized void put(Note note) {
        WorkId work = note.progress().work();
        Note known = waiting.get(work);
        if (known != null && note.isOvertakenBy(known)) {
            return;
        }
        waiting.put(work, note);
        if (waiting.size() > capacity) {
            Iterator<WorkId> oldest = waiting.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        notifyAll();
    }

    /** Takes back what could not be told; news that came meanwhile win. */
    synchronized void putBack(List<Note> untold) {
        for (Note note : untold) {
            if (waiting.size() < capacity) {
                waiting.putIfAbsent(note.progress().work(), note);
            }
        }
        notifyAll();
    }

    /** Everything that waits, as soon as anything does. */
    synchronized List<Note> take() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        return takeNow();
    }

    synchronized List<Note> takeNow() {
        List<Note> notes = List.copyOf(waiting.values());
        waiting.clear();
        return notes;
    }
}
