package io.reelmill.jobs.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Stands between an HTTP client and its server and passes everything on, apart from the faults it was told to make. */
public final class FaultyProxy implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;

    private final ServerSocket listening;
    private final URI server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Planned> planned = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicLong passedOn = new AtomicLong();

    private record Planned(Pattern request, Fault fault, AtomicInteger left) {}

    public FaultyProxy(URI server) {
        try {
            this.server = server;
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            threads.execute(this::accept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** The next {@code times} requests whose beginning matches go wrong. */
    public void plan(String request, int times, Fault fault) {
        planned.add(new Planned(Pattern.compile(request), fault, new AtomicInteger(times)));
    }

    /** The first lines of all requests so far. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** How many bytes of requests reached the server. */
    public long passedOn() {
        return passedOn.get();
    }

    /** Connections that are open between client and proxy. */
    public int connections() {
        return open.size() / 2;
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            open.forEach(FaultyProxy::closeQuietly);
            threads.shutdownNow();
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket upstream = new Socket(server.getHost(), server.getPort());
                open.add(client);
                open.add(upstream);
                Connection connection = new Connection(client, upstream);
                threads.execute(connection::passRequests);
                threads.execute(connection::passAnswers);
            } catch (IOException closed) {
                // the loop's condition says whether that is the end
            }
        }
    }

    private Fault faultFor(String request) {
        return planned.stream()
                .filter(plan -> plan.request().matcher(request).find())
                .filter(plan -> plan.left().getAndDecrement() > 0)
                .map(Planned::fault)
                .findFirst()
                .orElse(Fault.cutAnswer(Long.MAX_VALUE));
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            // as wanted
        }
    }

    /** One connection; a client sends its next request only after the answer to the last. */
    private final class Connection {
        private final Socket client;
        private final Socket upstream;
        private volatile Fault fault = Fault.cutAnswer(Long.MAX_VALUE);
        private volatile boolean answered = true;
        private volatile Answer answer = new Answer();
        private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

        Connection(Socket client, Socket upstream) {
            this.client = client;
            this.upstream = upstream;
        }

        void passRequests() {
            byte[] chunk = new byte[CHUNK];
            try (InputStream in = client.getInputStream();
                    OutputStream out = upstream.getOutputStream()) {
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    if (answered) {
                        begin(new String(chunk, 0, read, StandardCharsets.ISO_8859_1));
                    }
                    passRequest(out, chunk, read);
                }
            } catch (IOException cut) {
                // one side went away
            } finally {
                end();
            }
        }

        void passAnswers() {
            byte[] chunk = new byte[CHUNK];
            try (InputStream in = upstream.getInputStream();
                    OutputStream out = client.getOutputStream()) {
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    answered = true;
                    answer.take(chunk, read);
                    out.write(chunk, 0, passing(read));
                    if (isCut()) {
                        return;
                    }
                }
            } catch (IOException cut) {
                // one side went away
            } finally {
                if (fault.kind() != Fault.Kind.STALL) {
                    end();
                }
            }
        }

        private void begin(String chunk) throws IOException {
            answered = false;
            String request = chunk.lines().findFirst().orElse("");
            requests.add(request);
            fault = faultFor(chunk);
            left.set(fault.afterBytes());
            answer = new Answer();
            if (fault.kind() == Fault.Kind.ANSWER) {
                client.getOutputStream().write(fault.answer().getBytes(StandardCharsets.US_ASCII));
                throw new IOException("answered as planned");
            }
        }

        private void passRequest(OutputStream out, byte[] chunk, int read) throws IOException {
            boolean stalled = fault.kind() == Fault.Kind.STALL && fault.afterBytes() == 0;
            if (stalled) {
                return;
            }
            if (fault.kind() != Fault.Kind.CUT_REQUEST) {
                passedOn.addAndGet(read);
                out.write(chunk, 0, read);
                return;
            }
            out.write(chunk, 0, passing(read));
            if (left.get() == 0) {
                throw new IOException("cut as planned");
            }
        }

        private boolean isCut() {
            return switch (fault.kind()) {
                case CUT_ANSWER -> left.get() == 0;
                case LOSE_ANSWER -> answer.isWhole();
                case CUT_REQUEST, STALL, ANSWER -> false;
            };
        }

        private int passing(int read) {
            int passing = (int) Math.min(read, left.get());
            left.addAndGet(-passing);
            return passing;
        }

        private void end() {
            closeQuietly(client);
            closeQuietly(upstream);
            open.remove(client);
            open.remove(upstream);
        }
    }
}
