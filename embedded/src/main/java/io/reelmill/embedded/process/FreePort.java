package io.reelmill.embedded.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.IntFunction;

/** Starts a server on a port that nobody listens on. */
public final class FreePort {

    private static final int TRIES = 5;
    private static final String TAKEN = "Address already in use";

    private FreePort() {}

    /**
     * Starts on the given port, or with 0 on any free one; where another program takes the free port first, on the next.
     *
     * @throws ProcessFailure as the start does
     */
    public static <T> T startOn(int port, IntFunction<T> start) {
        if (port != 0) {
            return start.apply(port);
        }
        for (int tries = 1; ; tries++) {
            try {
                return start.apply(find());
            } catch (ProcessFailure failure) {
                if (tries == TRIES || !failure.output().contains(TAKEN)) {
                    throw failure;
                }
            }
        }
    }

    private static int find() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
