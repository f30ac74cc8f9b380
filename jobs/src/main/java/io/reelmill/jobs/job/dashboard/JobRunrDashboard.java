package io.reelmill.jobs.job.dashboard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jobrunr.dashboard.JobRunrApiHandler;
import org.jobrunr.dashboard.JobRunrSseHandler;
import org.jobrunr.dashboard.JobRunrStaticFileHandler;
import org.jobrunr.dashboard.server.HttpExchangeHandler;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.ThreadSafeStorageProvider;
import org.jobrunr.utils.mapper.JsonMapper;
import org.jspecify.annotations.Nullable;

/**
 * Serves JobRunr's dashboard to this process alone, for reading only: {@code /dashboard}, {@code /api} and {@code /sse}.
 * Its own server would listen on every interface; this one listens on the loopback and answers only who has the key, since
 * other users of the host come by there as well. Whoever shows it to people stands in front with a sign-in, and carries
 * out what they ask for as cancel and retry of the work.
 */
public final class JobRunrDashboard implements AutoCloseable {

    /** The header that carries the key. */
    public static final String KEY_HEADER = "X-Dashboard-Key";

    private static final int KEY_BYTES = 24;
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int FORBIDDEN = 403;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final HttpServer server;
    private final String key;
    private final List<HttpExchangeHandler> handlers;
    private final ExecutorService threads;

    private JobRunrDashboard(
            HttpServer server, String key, List<HttpExchangeHandler> handlers, ExecutorService threads) {
        this.server = server;
        this.key = key;
        this.handlers = handlers;
        this.threads = threads;
    }

    /** On a free port of the loopback interface. */
    public static JobRunrDashboard start(StorageProvider storage, JsonMapper json) {
        StorageProvider shared = new ThreadSafeStorageProvider(storage);
        List<HttpExchangeHandler> handlers = List.of(
                new JobRunrStaticFileHandler(),
                new JobRunrApiHandler(shared, json, false),
                new JobRunrSseHandler(shared, json));
        try {
            String key = newKey();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ExecutorService threads = Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "jobrunr-dashboard");
                thread.setDaemon(true);
                return thread;
            });
            server.setExecutor(threads);
            handlers.forEach(handler ->
                    server.createContext(handler.getContextPath(), exchange -> read(exchange, key, handler)));
            server.start();
            return new JobRunrDashboard(server, key, handlers, threads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(HttpExchange exchange, String key, HttpExchangeHandler handler) throws IOException {
        if (!opens(key, exchange.getRequestHeaders().getFirst(KEY_HEADER))) {
            refuse(exchange, FORBIDDEN);
        } else if (READING.contains(exchange.getRequestMethod())) {
            handler.handle(exchange);
        } else {
            refuse(exchange, METHOD_NOT_ALLOWED);
        }
    }

    private static void refuse(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static boolean opens(String key, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Where it is served. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** What every request must carry in {@link #KEY_HEADER}; made anew at each start. */
    public String key() {
        return key;
    }

    /** Ends it and every stream it serves; closing twice is safe. */
    @Override
    public void close() {
        handlers.forEach(HttpExchangeHandler::close);
        server.stop(0);
        threads.shutdownNow();
    }
}
