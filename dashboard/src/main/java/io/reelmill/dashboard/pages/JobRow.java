package io.reelmill.dashboard.pages;

import io.reelmill.dashboard.pages.strip.Lit;
import io.reelmill.dashboard.pages.words.Status;
import org.jspecify.annotations.Nullable;

/**
 * One work of a film.
 *
 * @param film title of the film that it is for
 * @param name what it does, without the film's title
 * @param percent done, 0 to 100
 * @param attempts how often it was claimed; empty where once
 * @param worker who has or had it; empty where nobody
 * @param colour of that worker, 0 to 5
 * @param took how long it ran; empty before
 * @param speed against real time; empty where it does not apply
 * @param waitsFor empty where it does not wait
 * @param failure what went wrong, in short; empty where nothing
 * @param lit which part of the film it is for; null until the film is planned
 */
record JobRow(
        String id,
        String video,
        String film,
        String kind,
        String name,
        Status status,
        int percent,
        String attempts,
        String worker,
        int colour,
        String took,
        String speed,
        String waitsFor,
        String failure,
        String priority,
        @Nullable Lit lit) {

    public boolean retryable() {
        return status.look().equals("failed") || status.look().equals("stopped");
    }

    public boolean cancellable() {
        return status.look().equals("running") || status.look().equals("waiting");
    }
}
