package io.reelmill.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedStandalone.class)
class RefusedStartIT {

    @TempDir
    private Path temporary;

    @Test
    void a_taken_port_is_told_in_one_sentence_and_leaves_nothing_running() throws IOException {
        Path data = Folders.data(temporary, "data");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Map<String, String> environment = new HashMap<>(RunningStandalone.environment(data, Map.of()));
            environment.put("SERVER_PORT", Integer.toString(port));

            assertThat(lastLineOfFailedStart(environment))
                    .startsWith("Port " + port + " cannot be used: Address already in use")
                    .endsWith(". Stop what listens there, or set SERVER_PORT to another.");
        }
        Processes.assertNoneWorksOn(data);
    }

    @Test
    void a_second_start_on_the_same_data_is_told_in_one_sentence(RunningStandalone standalone) {
        assertThat(lastLineOfFailedStart(RunningStandalone.environment(standalone.data(), Map.of())))
                .isEqualTo("Another Reelmill is running with the data folder " + standalone.data()
                        + ". Stop it, or set REELMILL_DATA to another folder.");
    }

    private static String lastLineOfFailedStart(Map<String, String> environment) {
        try (Program program = Program.start(RunningStandalone.JAR, environment, "up")) {
            assertThat(program.awaitExit(Program.START_LIMIT)).isEqualTo(1);
            return program.output().lines().reduce("", (earlier, later) -> later);
        }
    }
}
