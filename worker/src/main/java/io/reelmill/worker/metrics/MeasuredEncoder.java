package io.reelmill.worker.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.encode.Encoded;
import io.reelmill.core.encode.Encoder;
import io.reelmill.core.encode.SpanOrder;
import io.reelmill.core.encode.StretchOrder;
import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.work.RunningWork;
import io.reelmill.jobs.metrics.Buckets;
import java.time.Duration;

/** Measures how much film is made and how fast; what failed counts for nothing. */
final class MeasuredEncoder implements Encoder {

    private static final double[] SPEEDS = {0.1, 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64};
    private static final Duration[] TIMES = Buckets.seconds(1, 2.5, 5, 10, 20, 30, 60, 120, 300, 900);
    private static final double NANOS_PER_SECOND = 1e9;

    private final Encoder encoder;
    private final MeterRegistry registry;

    MeasuredEncoder(Encoder encoder, MeterRegistry registry) {
        this.encoder = encoder;
        this.registry = registry;
    }

    @Override
    public String build() {
        return encoder.build();
    }

    @Override
    public Encoded encode(SpanOrder order, RunningWork running) throws EncodeException, InterruptedException {
        long began = System.nanoTime();
        Encoded encoded = encoder.encode(order, running);
        long frames = order.span().frames(order.grid());
        made("picture", order.grid().rate().secondsAt(frames), System.nanoTime() - began);
        return encoded;
    }

    @Override
    public Encoded encode(StretchOrder order, RunningWork running) throws EncodeException, InterruptedException {
        long began = System.nanoTime();
        Encoded encoded = encoder.encode(order, running);
        long frames = order.stretch().endFrame() - order.stretch().firstFrame();
        made("sound", AudioGrid.secondsAt(frames), System.nanoTime() - began);
        return encoded;
    }

    private void made(String medium, double filmSeconds, long nanos) {
        Counter.builder("reelmill.encode.film")
                .description("Film that was made, in every rung at once")
                .baseUnit("seconds")
                .tag("medium", medium)
                .register(registry)
                .increment(filmSeconds);
        Timer.builder("reelmill.encode")
                .description("Time that making it took")
                .serviceLevelObjectives(TIMES)
                .tag("medium", medium)
                .register(registry)
                .record(Duration.ofNanos(nanos));
        DistributionSummary.builder("reelmill.encode.speed")
                .description("Real-time factor: seconds of film made in a second")
                .baseUnit("ratio")
                .serviceLevelObjectives(SPEEDS)
                .tag("medium", medium)
                .register(registry)
                .record(filmSeconds * NANOS_PER_SECOND / nanos);
    }
}
