package io.reelmill.jobs.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.objects.NoSuchObjectException;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasuredObjectStoreTest {

    private static final ObjectKey KEY = new ObjectKey("a/b");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void every_call_is_passed_on_and_counted_by_how_it_ended() {
        ObjectStore answering = measured((proxy, call, arguments) -> switch (call.getName()) {
            case "stat" -> Optional.empty();
            case "open" -> InputStream.nullInputStream();
            default -> null;
        });
        assertThat(answering.stat(KEY)).isEmpty();
        assertThat(answering.open(KEY, 0, 1)).isEmpty();
        answering.delete(KEY);

        ObjectStore empty = measured((proxy, call, arguments) -> {
            throw new NoSuchObjectException(KEY);
        });
        assertThatExceptionOfType(NoSuchObjectException.class).isThrownBy(() -> empty.open(KEY, 0, 1));

        ObjectStore away = measured((proxy, call, arguments) -> {
            throw new FailureException(FailureCode.STORE_UNAVAILABLE, "away");
        });
        assertThatExceptionOfType(FailureException.class).isThrownBy(() -> away.put(KEY, "text/plain", new byte[0]));

        assertThat(calls("stat", "ok")).isOne();
        assertThat(calls("open", "ok")).isOne();
        assertThat(calls("delete", "ok")).isOne();
        assertThat(calls("open", "missing")).isOne();
        assertThat(calls("put", "failed")).isOne();
    }

    private ObjectStore measured(InvocationHandler behaviour) {
        ObjectStore store = (ObjectStore) Proxy.newProxyInstance(
                ObjectStore.class.getClassLoader(), new Class<?>[] {ObjectStore.class}, behaviour);
        return new MeasuredObjectStore(store, registry);
    }

    private long calls(String call, String outcome) {
        return registry.get("reelmill.store.call")
                .tags("call", call, "outcome", outcome)
                .timer()
                .count();
    }
}
