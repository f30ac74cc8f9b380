package io.reelmill.embedded.net;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
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

    private final URI server;
    private final Forwarding forwarding;
    private final AtomicLong statements = new AtomicLong();

    /** @param jdbcUrl of the server */
    public StatementCounter(String jdbcUrl) {
        server = URI.create(jdbcUrl.substring(PREFIX.length()));
        forwarding = new Forwarding(server.getHost(), server.getPort(), Conversation::new);
    }

    /** The server's address by way of this. */
    public String jdbcUrl() {
        String query = server.getQuery() == null ? "" : "?" + server.getQuery();
        return PREFIX + "postgresql://127.0.0.1:" + forwarding.port() + server.getPath() + query;
    }

    public long statements() {
        return statements.get();
    }

    @Override
    public void close() {
        forwarding.close();
    }

    private final class Conversation implements Forwarding.Passage {

        private final Forwarding.Link link;

        Conversation(Forwarding.Link link) {
            this.link = link;
        }

        @Override
        public void passQuestions() throws IOException {
            DataInputStream in = new DataInputStream(link.client().getInputStream());
            DataOutputStream out = new DataOutputStream(link.toServer());
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

        @Override
        public void passAnswers() throws IOException {
            link.upstream().getInputStream().transferTo(link.toClient());
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
}
