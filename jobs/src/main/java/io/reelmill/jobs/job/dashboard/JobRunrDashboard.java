package io.reelmill.jobs.job.dashboard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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

/**
 * Serves JobRunr's dashboard to this host alone, without sign-in and for reading only: {@code /dashboard}, {@code /api}
 * and {@code /sse}. Its own server would listen on every interface. Whoever shows it to people stands in front with a
 * sign-in, and carries out what they ask for as cancel and retry of the work.
 */
public final class JobRunrDashboard implements AutoCloseable {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int METHOD_NOT_ALLOWED = 405;

    private final HttpServer server;
    private final List<HttpExchangeHandler> handlers;
    private final ExecutorService threads;

    private JobRunrDashboard(HttpServer server, List<HttpExchangeHandler> handlers, ExecutorService threads) {
        this.server = server;
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
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ExecutorService threads = Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "jobrunr-dashboard");
                thread.setDaemon(true);
                return thread;
            });
            server.setExecutor(threads);
            handlers.forEach(
                    handler -> server.createContext(handler.getContextPath(), exchange -> read(exchange, handler)));
            server.start();
            return new JobRunrDashboard(server, handlers, threads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(HttpExchange exchange, HttpExchangeHandler handler) throws IOException {
        if (READING.contains(exchange.getRequestMethod())) {
            handler.handle(exchange);
        } else {
            exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, -1);
            exchange.close();
        }
    }

    /** Where it is served. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** Ends it and every stream it serves; closing twice is safe. */
    @Override
    public void close() {
        handlers.forEach(HttpExchangeHandler::close);
        server.stop(0);
        threads.shutdownNow();
    }
}
