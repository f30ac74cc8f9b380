package io.reelmill.embedded.net;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Listens on a free port of 127.0.0.1 and passes each connection on to a server, under the weather that was asked for.
 * What passes, and how, is each {@link Passage}'s affair.
 */
public final class Forwarding implements AutoCloseable {

    private static final int BACKLOG = 50;
    private static final int CONNECT_MILLIS = 5_000;

    private final ServerSocket listening;
    private final SocketAddress server;
    private final Function<Link, Passage> passages;
    private final Weather weather = new Weather();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Link> open = ConcurrentHashMap.newKeySet();

    /** What one connection does, in two threads; either end of it ends both. */
    interface Passage {

        void passQuestions() throws IOException;

        void passAnswers() throws IOException;

        /** Whether the client sees that the server is done. */
        default boolean endsWithAnswers() {
            return true;
        }
    }

    Forwarding(String host, int port, Function<Link, Passage> passages) {
        this.server = new InetSocketAddress(host, port);
        this.passages = passages;
        try {
            this.listening = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        threads.execute(this::accept);
    }

    /** Passes everything on as it is. */
    public static Forwarding everything(String host, int port) {
        return new Forwarding(host, port, PlainPassage::new);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** What all connections suffer from. */
    public Weather weather() {
        return weather;
    }

    /** Ends all connections without a word. */
    public void cut() {
        open.forEach(Link::close);
    }

    /** How many are open. */
    int connections() {
        return open.size();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        } finally {
            cut();
            threads.shutdownNow();
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                begin(listening.accept());
            } catch (IOException closed) {
                // the loop's condition says whether that is the end
            }
        }
    }

    private void begin(Socket client) throws IOException {
        Socket upstream = new Socket();
        Link link = new Link(client, upstream, weather);
        if (weather.isGone()) {
            link.close();
            return;
        }
        try {
            upstream.connect(server, CONNECT_MILLIS);
            // small pieces are passed on as they come, not held back until the one before was acknowledged
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
        } catch (IOException away) {
            link.close();
            throw away;
        }
        open.add(link);
        Passage passage = passages.apply(link);
        threads.execute(() -> pass(passage::passQuestions, link, () -> true));
        threads.execute(() -> pass(passage::passAnswers, link, passage::endsWithAnswers));
    }

    private void pass(Direction direction, Link link, BooleanSupplier ends) {
        try {
            direction.pass();
        } catch (IOException cut) {
            // one side went away
        } finally {
            if (ends.getAsBoolean()) {
                link.close();
                open.remove(link);
            }
        }
    }

    @FunctionalInterface
    private interface Direction {

        void pass() throws IOException;
    }

    /** The two halves of a connection. */
    record Link(Socket client, Socket upstream, Weather weather) implements AutoCloseable {

        OutputStream toServer() throws IOException {
            return underWeather(upstream);
        }

        OutputStream toClient() throws IOException {
            return underWeather(client);
        }

        private OutputStream underWeather(Socket to) throws IOException {
            return new FilterOutputStream(to.getOutputStream()) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    weather.await();
                    out.write(bytes, offset, length);
                }
            };
        }

        @Override
        public void close() {
            closeQuietly(client);
            closeQuietly(upstream);
        }

        private static void closeQuietly(Socket socket) {
            try {
                socket.close();
            } catch (IOException alreadyClosed) {
                // as wanted
            }
        }
    }

    private record PlainPassage(Link link) implements Passage {

        @Override
        public void passQuestions() throws IOException {
            link.client().getInputStream().transferTo(link.toServer());
        }

        @Override
        public void passAnswers() throws IOException {
            link.upstream().getInputStream().transferTo(link.toClient());
        }
    }
}
