package io.reelmill.jobs.health;

import io.reelmill.core.objects.ObjectStoreHealth;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether films can be taken and played. */
@Component("objectStoreHealthIndicator")
class ObjectStorePart implements HealthIndicator {

    private final ObjectStoreHealth store;

    ObjectStorePart(ObjectStoreHealth store) {
        this.store = store;
    }

    @Override
    public Health health() {
        return (store.reachable() ? Health.up() : Health.down()).build();
    }
}
