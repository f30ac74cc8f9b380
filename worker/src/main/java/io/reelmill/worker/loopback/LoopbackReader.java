package io.reelmill.worker.loopback;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.source.PartList;
import io.reelmill.core.source.PartList.ListedPart;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Serves objects of the store to programs on this machine, by HTTP with ranges on the loopback interface, so that they
 * need neither network nor signed addresses. Breaks in the transfer from the store are mended here, unseen by the
 * reader; a store that stays away closes the reader's connection and is remembered by the lease.
 */
public final class LoopbackReader implements AutoCloseable {

    private static final int TOKEN_BYTES = 32;
    /** What a reader that jumps has been sent in vain is bounded by this. */
    private static final int SEND_BUFFER = 256 * 1024;
    /** After an accept that failed: descriptors that are exhausted come back when somebody else closes some. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ObjectStore store;
    private final ReadAhead readAhead;
    private final ServerSocket server;
    private final ExecutorService threads;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, LentObject> lent = new ConcurrentHashMap<>();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch listening = new CountDownLatch(1);

    private LoopbackReader(ObjectStore store, ReadAhead readAhead, ServerSocket server) {
        this.store = store;
        this.readAhead = readAhead;
        this.server = server;
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "loopback-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts to listen; nothing can be read before something is lent. */
    public static LoopbackReader start(ObjectStore store, ReadAhead readAhead) {
        try {
            return start(store, readAhead, new ServerSocket());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on the loopback interface", e);
        }
    }

    /** @param server not bound yet */
    static LoopbackReader start(ObjectStore store, ReadAhead readAhead, ServerSocket server) throws IOException {
        server.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
        LoopbackReader reader = new LoopbackReader(store, readAhead, server);
        reader.threads.execute(reader::accept);
        return reader;
    }

    /** Makes an object readable until the lease is closed. */
    public LoopbackLease lend(ObjectKey key, long sizeBytes) {
        String token = token();
        LentObject object = lend((offset, length) -> store.open(key, offset, length), key, sizeBytes, token);
        return new LoopbackLease(this, List.of(object), addressOf(token));
    }

    /**
     * Makes a source of several parts readable until the lease is closed: a script that names their addresses, which lie
     * below its own.
     *
     * @param list where the parts are listed
     */
    public LoopbackLease lend(ObjectKey list, PartList parts) {
        String token = token();
        RecentParts recent = new RecentParts();
        List<LentObject> objects = new ArrayList<>();
        StringBuilder script = new StringBuilder("ffconcat version 1.0\n");
        for (ListedPart part : parts.parts()) {
            String name = token + "/" + objects.size();
            int number = objects.size();
            ObjectKey key = part.object();
            Content content = (offset, length) -> {
                recent.fetched(number);
                return store.open(key, offset, length);
            };
            objects.add(lend(content, key, part.sizeBytes(), name));
            recent.add(objects.get(number));
            script.append("file ").append(addressOf(name)).append("\nduration ");
            script.append(part.micros()).append("us\n");
        }
        byte[] text = script.toString().getBytes(StandardCharsets.US_ASCII);
        objects.add(lend(
                (offset, length) -> new ByteArrayInputStream(text, (int) offset, (int) length),
                list,
                text.length,
                token));
        return new LoopbackLease(this, objects, addressOf(token));
    }

    private LentObject lend(Content content, ObjectKey key, long sizeBytes, String token) {
        LentObject object = new LentObject(content, key, sizeBytes, token, readAhead, threads);
        lent.put(token, object);
        return object;
    }

    private String token() {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private String addressOf(String token) {
        return "http://127.0.0.1:" + server.getLocalPort() + "/" + token;
    }

    void takeBack(LentObject object) {
        lent.remove(object.token());
        object.close();
    }

    /** Takes everything back and stops. */
    @Override
    public void close() {
        closing.countDown();
        closeQuietly(server);
        lent.values().forEach(this::takeBack);
        connections.forEach(Connection::close);
        threads.shutdownNow();
    }

    static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // it is not used any more
        }
    }

    /** Whether programs can still connect. */
    boolean listening() {
        return listening.getCount() > 0;
    }

    private void accept() {
        try {
            boolean goesOn = true;
            while (goesOn && !server.isClosed()) {
                goesOn = acceptOne() || !closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            listening.countDown();
        }
    }

    /** Whatever fails here, for want of descriptors or of threads, costs one connection, never the loop. */
    private boolean acceptOne() {
        try {
            Socket socket = server.accept();
            boolean served = false;
            try {
                socket.setTcpNoDelay(true);
                socket.setSendBufferSize(SEND_BUFFER);
                served = serve(socket);
            } finally {
                if (!served) {
                    closeQuietly(socket);
                }
            }
            return served;
        } catch (IOException goneAlready) {
            // the reader, or this server: the loop's condition tells
            return false;
        }
    }

    private boolean serve(Socket socket) {
        Connection connection = new Connection(socket, token -> Optional.ofNullable(lent.get(token)));
        connections.add(connection);
        try {
            threads.execute(() -> serve(connection));
            return true;
        } catch (RejectedExecutionException | OutOfMemoryError noThread) {
            connections.remove(connection);
            return false;
        }
    }

    private void serve(Connection connection) {
        try {
            connection.serve();
        } finally {
            connections.remove(connection);
        }
    }
}
