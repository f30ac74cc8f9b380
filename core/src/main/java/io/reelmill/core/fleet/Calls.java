package io.reelmill.core.fleet;

/** Sends calls to every process that listens. */
public interface Calls {

    /** Inside a transaction the call goes out when it commits, and the same call goes out once. */
    void send(Call call);
}
