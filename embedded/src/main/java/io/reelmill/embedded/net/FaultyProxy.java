package io.reelmill.embedded.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Stands between an HTTP client and its server and passes everything on, apart from the faults it was told to make. */
public final class FaultyProxy implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;

    private final Forwarding forwarding;
    private final List<Planned> planned = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicLong passedOn = new AtomicLong();

    private record Planned(Pattern request, Fault fault, AtomicInteger left) {}

    public FaultyProxy(URI server) {
        forwarding = new Forwarding(server.getHost(), server.getPort(), Exchanges::new);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + forwarding.port());
    }

    /** What all connections suffer from, besides what is planned for single requests. */
    public Weather weather() {
        return forwarding.weather();
    }

    /** Ends all connections without a word. */
    public void cut() {
        forwarding.cut();
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
        return forwarding.connections();
    }

    @Override
    public void close() {
        forwarding.close();
    }

    private Fault faultFor(String request) {
        return planned.stream()
                .filter(plan -> plan.request().matcher(request).find())
                .filter(plan -> plan.left().getAndDecrement() > 0)
                .map(Planned::fault)
                .findFirst()
                .orElse(Fault.cutAnswer(Long.MAX_VALUE));
    }

    /** One connection; a client sends its next request only after the answer to the last. */
    private final class Exchanges implements Forwarding.Passage {
        private final Forwarding.Link link;
        private volatile Fault fault = Fault.cutAnswer(Long.MAX_VALUE);
        private volatile boolean answered = true;
        private volatile Answer answer = new Answer();
        private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

        Exchanges(Forwarding.Link link) {
            this.link = link;
        }

        @Override
        public void passQuestions() throws IOException {
            byte[] chunk = new byte[CHUNK];
            InputStream in = link.client().getInputStream();
            OutputStream out = link.toServer();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (answered) {
                    begin(new String(chunk, 0, read, StandardCharsets.ISO_8859_1));
                }
                passRequest(out, chunk, read);
            }
        }

        @Override
        public void passAnswers() throws IOException {
            byte[] chunk = new byte[CHUNK];
            InputStream in = link.upstream().getInputStream();
            OutputStream out = link.toClient();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                answered = true;
                answer.take(chunk, read);
                out.write(chunk, 0, passing(read));
                if (isCut()) {
                    return;
                }
            }
        }

        @Override
        public boolean endsWithAnswers() {
            return fault.kind() != Fault.Kind.STALL;
        }

        private void begin(String chunk) throws IOException {
            answered = false;
            String request = chunk.lines().findFirst().orElse("");
            requests.add(request);
            fault = faultFor(chunk);
            left.set(fault.afterBytes());
            answer = new Answer();
            if (fault.kind() == Fault.Kind.ANSWER) {
                link.toClient().write(fault.answer().getBytes(StandardCharsets.US_ASCII));
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
    }
}
