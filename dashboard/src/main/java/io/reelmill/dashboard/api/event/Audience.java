package io.reelmill.dashboard.api.event;

/** Everybody who listens to events. */
public interface Audience {

    int size();
}
