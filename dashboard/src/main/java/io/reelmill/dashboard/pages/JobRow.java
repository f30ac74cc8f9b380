package io.reelmill.dashboard.pages;

import org.jspecify.annotations.Nullable;

/**
 * One work of a film.
 *
 * @param percent done, 0 to 100
 * @param attempts how often it was claimed, or what it waits for
 * @param took how long it ran; empty before
 * @param command as typed into a shell; empty where none ran
 */
record JobRow(
        String id,
        String video,
        String kind,
        String name,
        Status status,
        int percent,
        String attempts,
        String worker,
        String took,
        String waitsFor,
        String command,
        String log,
        @Nullable FailureView failure) {

    public boolean detailed() {
        return !command.isEmpty() || !log.isEmpty() || failure != null || !worker.isEmpty();
    }
}
