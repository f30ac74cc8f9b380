package io.reelmill.jobs.job.testing;

import io.reelmill.core.encode.Encoder;
import io.reelmill.core.progress.ProgressBus;
import io.reelmill.core.work.WorkHandler;
import io.reelmill.embedded.testing.TestDatabase;
import io.reelmill.jobs.film.NextWork;
import io.reelmill.jobs.recording.AssemblyWork;
import io.reelmill.jobs.video.VideoActions;
import io.reelmill.sql.SqlConfiguration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One program of ours: the stores and JobRunr's corner, with or without a worker. */
public final class TestProgram implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private TestProgram(Map<String, Object> properties, List<WorkHandler> handlers) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.register(SqlConfiguration.class);
        context.registerBean(ProgressBus.class, SilentBus::new);
        context.registerBean(Encoder.class, NamedEncoder::new);
        handlers.forEach(
                handler -> context.registerBean(handler.kind().word() + "Handler", WorkHandler.class, () -> handler));
        context.register(VideoFailureAccess.type(), NextWork.class, VideoActions.class, AssemblyWork.class);
        context.scan("io.reelmill.jobs.job");
        context.refresh();
    }

    public static TestProgram enqueuing(TestDatabase database, Map<String, Object> more) {
        return new TestProgram(with(address(database), more), List.of());
    }

    public static TestProgram working(
            TestDatabase database, int heavy, int light, Handlers.Body body, Map<String, Object> more) {
        return of(with(with(address(database), slots(heavy, light)), more), body);
    }

    static TestProgram of(Map<String, Object> properties, Handlers.Body body) {
        return new TestProgram(properties, Handlers.ofEveryKind(body));
    }

    static Map<String, Object> address(TestDatabase database) {
        return Map.of(
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password());
    }

    static Map<String, Object> slots(int heavy, int light) {
        return Map.of(
                "reelmill.worker.enabled", "true",
                "reelmill.worker.slots", heavy,
                "reelmill.worker.light-slots", light);
    }

    static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(more);
        return all;
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
