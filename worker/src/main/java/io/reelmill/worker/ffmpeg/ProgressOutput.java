package io.reelmill.worker.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** Reads the blocks of {@code key=value} lines of {@code -progress}; ffmpeg writes them twice a second even if stuck. */
final class ProgressOutput implements StandardOutput {

    private static final int LONGEST_LINE = 4096;

    private final Consumer<EncodeProgress> each;

    ProgressOutput(Consumer<EncodeProgress> each) {
        this.each = each;
    }

    @Override
    public void read(InputStream output, Runnable alive) throws IOException {
        Block block = new Block(alive);
        BoundedLines.read(output, LONGEST_LINE, block::line);
    }

    private final class Block {
        private final Runnable alive;
        private EncodeProgress last = EncodeProgress.NONE;
        private long frame;
        private long micros;
        private long bytes;

        Block(Runnable alive) {
            this.alive = alive;
        }

        void line(String line) {
            int equals = line.indexOf('=');
            String value = equals < 0 ? "" : line.substring(equals + 1).trim();
            switch (equals < 0 ? "" : line.substring(0, equals)) {
                case "frame" -> frame = number(value, frame);
                case "out_time_us" -> micros = number(value, micros);
                case "total_size" -> bytes = number(value, bytes);
                case "progress" -> end(value.equals("end"));
                default -> {
                    // speed, bit rate and the rest are derived
                }
            }
        }

        private void end(boolean finished) {
            EncodeProgress now = new EncodeProgress(frame, Duration.of(Math.max(0, micros), ChronoUnit.MICROS), bytes);
            if (finished || now.isBeyond(last)) {
                alive.run();
                last = now;
                each.accept(now);
            }
        }

        /** {@code N/A} while ffmpeg does not know. */
        private static long number(String value, long otherwise) {
            try {
                return Long.parseLong(value);
            } catch (NumberFormatException unknown) {
                return otherwise;
            }
        }
    }
}
