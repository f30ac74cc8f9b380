package io.reelmill.jobs.job.testing;

import io.reelmill.core.encode.Encoder;
import io.reelmill.core.progress.ProgressBus;
import io.reelmill.core.work.WorkHandler;
import io.reelmill.embedded.testing.TestDatabase;
import io.reelmill.sql.SqlConfiguration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One program of ours: the stores and JobRunr's corner, with or without a worker. */
public final class TestProgram implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private TestProgram(TestDatabase database, Map<String, Object> more, List<WorkHandler> handlers) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("spring.datasource.url", database.jdbcUrl());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.register(SqlConfiguration.class);
        context.registerBean(ProgressBus.class, SilentBus::new);
        context.registerBean(Encoder.class, NamedEncoder::new);
        handlers.forEach(
                handler -> context.registerBean(handler.kind().word() + "Handler", WorkHandler.class, () -> handler));
        context.register(VideoFailureAccess.type());
        context.scan("io.reelmill.jobs.job");
        context.refresh();
    }

    public static TestProgram enqueuing(TestDatabase database) {
        return new TestProgram(database, Map.of(), List.of());
    }

    public static TestProgram working(
            TestDatabase database, int heavy, int light, Handlers.Body body, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("reelmill.worker.enabled", "true");
        properties.put("reelmill.worker.slots", Integer.toString(heavy));
        properties.put("reelmill.worker.light-slots", Integer.toString(light));
        return new TestProgram(database, properties, Handlers.ofEveryKind(body));
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Ends it as SIGTERM would. */
    @Override
    public void close() {
        context.close();
    }
}
