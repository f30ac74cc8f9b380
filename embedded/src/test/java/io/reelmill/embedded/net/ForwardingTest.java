package io.reelmill.embedded.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForwardingTest {

    private static final int LIMIT_MILLIS = 20_000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ServerSocket server = listen();
    private final Forwarding forwarding = Forwarding.everything("127.0.0.1", server.getLocalPort());

    @BeforeEach
    void echo() {
        threads.execute(() -> {
            while (!server.isClosed()) {
                try (Socket client = server.accept()) {
                    client.getInputStream().transferTo(client.getOutputStream());
                } catch (IOException ended) {
                    // by the client, or with the test
                }
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        forwarding.close();
        server.close();
        threads.shutdownNow();
    }

    @Test
    void what_was_sent_into_silence_arrives_when_it_ends() throws IOException {
        try (Socket client = connect()) {
            forwarding.weather().silence();
            client.setSoTimeout(200);
            client.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

            forwarding.weather().clear();

            client.setSoTimeout(LIMIT_MILLIS);
            assertThat(client.getInputStream().readNBytes(5)).asString().isEqualTo("hello");
        }
    }

    @Test
    void who_comes_while_the_server_is_gone_is_turned_away_and_later_served() throws IOException {
        forwarding.weather().leave();
        try (Socket early = connect()) {
            assertThat(early.getInputStream().read()).isEqualTo(-1);
        }

        forwarding.weather().clear();

        try (Socket late = connect()) {
            late.getOutputStream().write('!');
            assertThat(late.getInputStream().read()).isEqualTo('!');
        }
    }

    @Test
    void a_cut_ends_connections_that_are_open() throws IOException {
        try (Socket client = connect()) {
            client.getOutputStream().write('!');
            assertThat(client.getInputStream().read()).isEqualTo('!');

            forwarding.cut();

            assertThatThrownBy(() -> {
                        if (client.getInputStream().read() < 0) {
                            throw new IOException("ended");
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(SocketTimeoutException.class);
        }
    }

    private Socket connect() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), forwarding.port());
        client.setSoTimeout(LIMIT_MILLIS);
        return client;
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
