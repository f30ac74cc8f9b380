package io.reelmill.standalone;

import java.io.IOException;
import java.net.ServerSocket;

/** The port of the HTTP server, looked at before anything is started, so that a taken one is told at once. */
final class ServerPort {

    private ServerPort() {}

    /** @param port 0 for any */
    static void requireFree(int port) {
        try {
            new ServerSocket(port).close();
        } catch (IOException unusable) {
            throw new StartFailure(
                    "Port " + port + " cannot be used: " + unusable.getMessage()
                            + ". Stop what listens there, or set SERVER_PORT to another.",
                    unusable);
        }
    }
}
