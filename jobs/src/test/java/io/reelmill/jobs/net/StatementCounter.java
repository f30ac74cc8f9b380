package io.reelmill.jobs.net;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between a program and Postgres and counts the statements that pass, those that begin and end transactions
 * included. It reads the protocol, so it sees what is really asked, whichever library asks.
 */
public final class StatementCounter implements AutoCloseable {

    private static final String PREFIX = "jdbc:";
    private static final char EXECUTE = 'E';
    private static final char SIMPLE_QUERY = 'Q';
    private static final int SSL_REQUEST = 80_877_103;

    private final ServerSocket listening;
    private final URI server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong statements = new AtomicLong();

    /** @param jdbcUrl of the server */
    public StatementCounter(String jdbcUrl) {
        try {
            server = URI.create(jdbcUrl.substring(PREFIX.length()));
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            threads.execute(this::accept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server's address by way of this. */
    public String jdbcUrl() {
        String query = server.getQuery() == null ? "" : "?" + server.getQuery();
        return PREFIX + "postgresql://127.0.0.1:" + listening.getLocalPort() + server.getPath() + query;
    }

    public long statements() {
        return statements.get();
    }

    @Override
    public void close() {
        closeQuietly(listening);
        open.forEach(StatementCounter::closeQuietly);
        threads.shutdownNow();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket upstream = new Socket(server.getHost(), server.getPort());
                open.add(client);
                open.add(upstream);
                threads.execute(() -> passing(client, upstream, () -> passQuestions(client, upstream)));
                threads.execute(() -> passing(client, upstream, () -> passAnswers(upstream, client)));
            } catch (IOException closed) {
                // the loop's condition says whether that is the end
            }
        }
    }

    private void passQuestions(Socket client, Socket upstream) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        DataOutputStream out = new DataOutputStream(upstream.getOutputStream());
        // what opens a connection bears no type
        while (passOn(in, out) == SSL_REQUEST) {
            out.flush();
        }
        while (true) {
            int type = in.readUnsignedByte();
            if (type == EXECUTE || type == SIMPLE_QUERY) {
                statements.incrementAndGet();
            }
            out.writeByte(type);
            passOn(in, out);
        }
    }

    /** Answers how the message begins. */
    private static int passOn(DataInputStream in, DataOutputStream out) throws IOException {
        int length = in.readInt();
        byte[] body = in.readNBytes(length - Integer.BYTES);
        out.writeInt(length);
        out.write(body);
        return body.length < Integer.BYTES ? 0 : ByteBuffer.wrap(body).getInt();
    }

    private static void passAnswers(Socket upstream, Socket client) throws IOException {
        try (InputStream in = upstream.getInputStream()) {
            in.transferTo(client.getOutputStream());
        }
    }

    @FunctionalInterface
    private interface Passing {

        void run() throws IOException;
    }

    private void passing(Socket client, Socket upstream, Passing passing) {
        try {
            passing.run();
        } catch (IOException ended) {
            // one side went away
        } finally {
            closeQuietly(client);
            closeQuietly(upstream);
            open.remove(client);
            open.remove(upstream);
        }
    }

    private static void closeQuietly(Closeable some) {
        try {
            some.close();
        } catch (IOException alreadyClosed) {
            // as wanted
        }
    }
}
