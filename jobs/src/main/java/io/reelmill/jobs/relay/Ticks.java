package io.reelmill.jobs.relay;

import io.reelmill.core.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.integration.channel.ExecutorChannel;
import org.springframework.integration.core.MessageSource;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.IntegrationFlowBuilder;
import org.springframework.integration.dsl.Pollers;
import org.springframework.integration.support.MessageBuilder;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.support.ErrorMessage;

/** What makes a flow look for events: a clock, and whoever knows that there are some. */
final class Ticks implements SmartLifecycle {

    private final Bell bell;
    private final Duration interval;
    private final Trouble trouble;
    private final ExecutorChannel channel;
    private final Message<String> tick;

    Ticks(String name, Duration interval) {
        this.bell = new Bell(name);
        this.interval = interval;
        this.trouble = new Trouble(name);
        this.channel = new ExecutorChannel(bell::call);
        this.tick = MessageBuilder.withPayload(name)
                .setErrorChannel(errorsTo(trouble))
                .build();
    }

    /** Looks at once, and not only at the next stroke of the clock. */
    void now() {
        channel.send(tick);
    }

    /** Each tick asks for one batch, whose events go on one by one; a full batch may not be the last. */
    IntegrationFlowBuilder eachOf(Supplier<List<Event>> nextBatch, int fullBatch) {
        MessageSource<String> clock = () -> tick;
        return IntegrationFlow.from(clock, source -> source.poller(Pollers.fixedDelay(interval)))
                .channel(channel)
                .handle((name, headers) -> events(nextBatch.get(), fullBatch))
                .split();
    }

    @Override
    public void start() {
        bell.start();
    }

    @Override
    public void stop() {
        bell.stop();
    }

    @Override
    public boolean isRunning() {
        return bell.isRunning();
    }

    private @Nullable List<Event> events(List<Event> batch, int full) {
        trouble.went();
        if (batch.size() >= full) {
            now();
        }
        return batch.isEmpty() ? null : batch;
    }

    private static MessageChannel errorsTo(Trouble trouble) {
        return (message, timeout) -> {
            trouble.failed(((ErrorMessage) message).getPayload());
            return true;
        };
    }
}
