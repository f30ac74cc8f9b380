package io.reelmill.worker.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.media.FrameRate;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SourceLedgerTest {

    private static final SpanCut CUT = new SpanCut(new FrameRate(25, 1), 150, 152, 0, 152, true, false);

    @TempDir
    Path folder;

    @Test
    void each_frame_on_the_way_from_a_distant_keyframe_is_a_sign_of_life() throws Exception {
        Semaphore life = new Semaphore(0);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (OutputSocket socket = OutputSocket.in(folder, "times");
                SocketChannel encoder = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("times")))) {
            Future<Long> missing = thread.submit(new SourceLedger(CUT, Approach.FIRST, socket, life::release));
            for (int frame = 0; frame < 152; frame++) {
                write(encoder, frame);
                assertThat(life.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
            }
            encoder.shutdownOutput();
            assertThat(missing.get()).isZero();
        } finally {
            thread.shutdownNow();
        }
    }

    private static void write(SocketChannel encoder, int frame) throws IOException {
        String line = "0, %1$d, %1$d, 40000, 100, 0x00000000%n".formatted(frame * 40_000);
        encoder.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
    }
}
