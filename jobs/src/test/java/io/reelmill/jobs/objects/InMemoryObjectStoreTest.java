package io.reelmill.jobs.objects;

import io.reelmill.core.objects.ObjectStore;
import java.time.Clock;

class InMemoryObjectStoreTest extends ObjectStoreContract {

    @Override
    protected ObjectStore newStore() {
        return new InMemoryObjectStore(Clock.systemUTC());
    }
}
