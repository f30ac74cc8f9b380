package io.reelmill.sql.fleet;

import io.reelmill.core.fleet.LifeLine;
import io.reelmill.core.fleet.WorkerId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** A life line on a thread of its own, which connects again and again. */
@Component
final class PostgresLifeLine implements LifeLine {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresLifeLine.class);
    private static final Duration BETWEEN_CONNECTS = Duration.ofMillis(500);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

    private final DirectConnections connections;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();
    private volatile boolean held;
    private volatile boolean leads;

    PostgresLifeLine(DirectConnections connections) {
        this.connections = connections;
    }

    @Override
    public void open(Listener listener) {
        open(Optional.empty(), listener);
    }

    @Override
    public void open(WorkerId worker, Listener listener) {
        open(Optional.of(worker), listener);
    }

    private void open(Optional<WorkerId> worker, Listener listener) {
        Thread keeper = new Thread(() -> keep(worker, listener), "life-line");
        if (!thread.compareAndSet(null, keeper)) {
            throw new IllegalStateException("the life line is open");
        }
        keeper.setDaemon(true);
        keeper.start();
    }

    @Override
    public boolean held() {
        return held;
    }

    @Override
    public boolean leads() {
        return leads;
    }

    private void keep(Optional<WorkerId> worker, Listener listener) {
        try {
            do {
                connect(worker, listener);
            } while (!closing.await(BETWEEN_CONNECTS.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect(Optional<WorkerId> worker, Listener listener) {
        try (Connection connection = connections.open()) {
            LifeLineSession session = new LifeLineSession(connection, worker);
            session.listen();
            while (closing.getCount() > 0) {
                session.look();
                leads = session.leads();
                become(session.holds(), listener);
                session.hear().forEach(listener::heard);
            }
        } catch (SQLException | DataAccessException broken) {
            if (held && closing.getCount() > 0) {
                LOG.warn("the life line broke: {}", broken.getMessage());
            } else {
                LOG.debug("no life line", broken);
            }
        } finally {
            leads = false;
            become(false, listener);
        }
    }

    private void become(boolean nowHeld, Listener listener) {
        if (held != nowHeld) {
            held = nowHeld;
            LOG.info("the life line {}", nowHeld ? "holds" : "is let go");
            listener.changed(nowHeld);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        Thread keeper = thread.get();
        if (keeper == null || keeper == Thread.currentThread()) {
            return;
        }
        try {
            keeper.join(CLOSE_LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
