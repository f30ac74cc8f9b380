package io.reelmill.standalone;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ServerPortTest {

    @Test
    void a_taken_port_is_told_in_one_sentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> ServerPort.requireFree(port))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageMatching("Port " + port + " cannot be used: Address already in use.*"
                            + "\\. Stop what listens there, or set SERVER_PORT to another\\.");
        }
    }

    @Test
    void any_port_will_do_where_none_is_asked_for() {
        assertThatCode(() -> ServerPort.requireFree(0)).doesNotThrowAnyException();
    }
}
