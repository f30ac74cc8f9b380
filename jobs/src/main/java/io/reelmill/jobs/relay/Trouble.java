package io.reelmill.jobs.relay;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log when something stops working and when it works again, and not each time between. */
final class Trouble {

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private final String what;
    private final AtomicBoolean known = new AtomicBoolean();

    Trouble(String what) {
        this.what = what;
    }

    void failed(Throwable cause) {
        if (!known.getAndSet(true)) {
            LOG.warn("{} fails and is tried again and again", what, cause);
        }
    }

    void went() {
        if (known.getAndSet(false)) {
            LOG.info("{} works again", what);
        }
    }
}
