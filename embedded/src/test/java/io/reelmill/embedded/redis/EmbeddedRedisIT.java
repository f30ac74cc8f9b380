package io.reelmill.embedded.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisIT {

    @TempDir
    private Path folder;

    @Test
    void who_knows_the_password_may_use_it() throws IOException {
        try (EmbeddedRedis redis = EmbeddedRedis.start(folder, 0, "open-sesame")) {
            assertThat(answer(redis, "AUTH open-sesame\r\nSET film Sintel\r\nGET film\r\n", 4))
                    .isEqualTo("+OK +OK $6 Sintel");
        }
    }

    @Test
    void who_does_not_is_refused() throws IOException {
        try (EmbeddedRedis redis = EmbeddedRedis.start(folder, 0, "open-sesame")) {
            assertThat(answer(redis, "PING\r\n", 1)).startsWith("-NOAUTH");
            assertThat(answer(redis, "AUTH wrong\r\n", 1)).startsWith("-WRONGPASS");
        }
    }

    @Test
    void the_address_names_host_port_and_password() {
        try (EmbeddedRedis redis = EmbeddedRedis.start(folder, 0, "open-sesame")) {
            assertThat(redis.url()).isEqualTo(URI.create("redis://:open-sesame@127.0.0.1:" + redis.port()));
        }
    }

    @Test
    void the_same_port_can_be_used_again_at_once() throws IOException {
        EmbeddedRedis first = EmbeddedRedis.start(folder, 0, "open-sesame");
        first.close();

        try (EmbeddedRedis second = EmbeddedRedis.start(folder, first.port(), "open-sesame")) {
            assertThat(second.port()).isEqualTo(first.port());
            assertThat(answer(second, "AUTH open-sesame\r\nPING\r\n", 2)).isEqualTo("+OK +PONG");
        }
    }

    private static String answer(EmbeddedRedis redis, String commands, int lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), redis.port());
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(commands.getBytes(StandardCharsets.US_ASCII));
            StringBuilder answer = new StringBuilder(in.readLine());
            for (int line = 1; line < lines; line++) {
                answer.append(' ').append(in.readLine());
            }
            return answer.toString();
        }
    }
}
