package io.reelmill.standalone;

import io.reelmill.embedded.binaries.Platform;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Services and application of one standalone. The services are stopped after the application, also when the process is
 * told to end; when it is killed they end by themselves.
 */
final class Standalone implements AutoCloseable {

    private final Settings settings;
    private final String adminToken;
    private final String adminPassword;
    private final ConfigurableApplicationContext application;
    private final Runnable afterwards;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Standalone(
            Settings settings,
            String adminToken,
            String adminPassword,
            ConfigurableApplicationContext application,
            Runnable afterwards) {
        this.settings = settings;
        this.adminToken = adminToken;
        this.adminPassword = adminPassword;
        this.application = application;
        this.afterwards = afterwards;
    }

    static Standalone start(Settings settings, Console console) {
        Platform.require();
        DataFolder folder = DataFolder.hold(settings.data());
        ServerPort.requireFree(settings.port());
        Secrets secrets = Secrets.in(settings.data());
        String token = secrets.named("admin-token", settings.environment().get("REELMILL_ADMIN_TOKEN"));
        String password = secrets.named("admin-password", settings.environment().get("REELMILL_ADMIN_PASSWORD"));
        Services services = Services.start(settings.data(), secrets, settings.environment(), console);
        ConnectionFile.write(settings.data(), services.connections());

        Map<String, Object> properties = new HashMap<>(services.connections());
        properties.put("reelmill.admin-token", token);
        properties.put("reelmill.admin-password", password);
        properties.put("reelmill.data", settings.data().toString());
        Runnable afterwards = () -> {
            services.close();
            folder.close();
        };
        SpringApplication.getShutdownHandlers().add(afterwards);
        console.doing("Starting the application");
        return new Standalone(settings, token, password, run(settings, properties), afterwards);
    }

    private static ConfigurableApplicationContext run(Settings settings, Map<String, Object> properties) {
        return new SpringApplicationBuilder(StandaloneApplication.class)
                .properties(Map.of(
                        "reelmill.worker.enabled",
                        "true",
                        "logging.file.name",
                        logFile(settings).toString(),
                        "logging.threshold.console",
                        "off",
                        // a killed process would leave a folder in the system's one at each start
                        "server.tomcat.basedir",
                        settings.data().resolve("tomcat").toString()))
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("standalone", properties)))
                .run();
    }

    private static Path logFile(Settings settings) {
        return settings.data().resolve("log").resolve("reelmill.log");
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    String adminToken() {
        return adminToken;
    }

    String adminPassword() {
        return adminPassword;
    }

    Path log() {
        return logFile(settings);
    }

    /** Returns when the process is told to end. */
    void awaitStop() throws InterruptedException {
        stopped.await();
    }

    @Override
    public void close() {
        application.close();
        SpringApplication.getShutdownHandlers().remove(afterwards);
        afterwards.run();
        stopped.countDown();
    }
}
