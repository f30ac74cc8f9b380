package io.reelmill.jobs.relay;

import io.reelmill.core.event.EventLog;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.channel.PublishSubscribeChannel;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.dsl.IntegrationFlow;

/**
 * Two flows alike. Numbering: a tick, a batch of committed events gets its numbers, each goes to
 * {@code numberedEvents}. Following: a tick, a batch of numbered events is read, each goes to {@code followedEvents}, to
 * which this process's listeners subscribe. Ticks come from a clock, from whoever wakes the relay, from a full batch,
 * and following also ticks when this process has numbered something.
 */
@Configuration(proxyBeanMethods = false)
@EnableIntegration
@EnableConfigurationProperties(RelayProperties.class)
@ConditionalOnBooleanProperty(name = "reelmill.relay.enabled", matchIfMissing = true)
class RelayConfiguration {

    private static final int BATCH = 500;

    @Bean
    Ticks numbering(RelayProperties properties) {
        return new Ticks("event-numbering", properties.interval());
    }

    @Bean
    Ticks following(RelayProperties properties) {
        return new Ticks("event-following", properties.interval());
    }

    @Bean
    PublishSubscribeChannel numberedEvents() {
        return new PublishSubscribeChannel();
    }

    @Bean
    PublishSubscribeChannel followedEvents() {
        PublishSubscribeChannel channel = new PublishSubscribeChannel();
        channel.setIgnoreFailures(true);
        return channel;
    }

    @Bean
    LogFeed eventFeed(EventLog log, PublishSubscribeChannel followedEvents) {
        return new LogFeed(log, followedEvents);
    }

    @Bean
    RelayWaker relayWaker(Ticks numbering) {
        return new RelayWaker(numbering);
    }

    @Bean
    IntegrationFlow numberingFlow(Ticks numbering, EventLog log, PublishSubscribeChannel numberedEvents) {
        return numbering
                .eachOf(() -> log.number(BATCH), BATCH)
                .channel(numberedEvents)
                .get();
    }

    @Bean
    IntegrationFlow followingFlow(Ticks following, LogFeed feed, PublishSubscribeChannel followedEvents) {
        return following
                .eachOf(() -> feed.next(BATCH), BATCH)
                .channel(followedEvents)
                .get();
    }

    @Bean
    IntegrationFlow numberedHereFlow(PublishSubscribeChannel numberedEvents, Ticks following) {
        return IntegrationFlow.from(numberedEvents)
                .handle(message -> following.now())
                .get();
    }
}
