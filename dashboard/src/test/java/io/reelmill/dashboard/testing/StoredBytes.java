package io.reelmill.dashboard.testing;

import io.reelmill.core.objects.ObjectStore;
import java.util.Set;
import java.util.TreeSet;

/** What lies in the bucket, to tell what a request left there. */
public final class StoredBytes {

    private final ObjectStore objects;
    private final Set<String> before;

    public StoredBytes(TestDashboard dashboard) {
        this.objects = dashboard.get(ObjectStore.class);
        this.before = keys();
    }

    /** Keys that were not there when this was made. */
    public Set<String> added() {
        Set<String> now = keys();
        now.removeAll(before);
        return now;
    }

    private Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        objects.list("videos/", object -> keys.add(object.key().value()));
        return keys;
    }
}
