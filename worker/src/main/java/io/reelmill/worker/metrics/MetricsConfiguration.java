package io.reelmill.worker.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.reelmill.core.access.AccessStore;
import io.reelmill.core.encode.Encoder;
import io.reelmill.jobs.OnWorkers;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts measuring in front of the encoder, and a gate before the measurements. */
@Configuration("workerMetrics")
@OnWorkers
class MetricsConfiguration {

    @Bean
    @Primary
    Encoder measuredEncoder(@Qualifier("encoder") Encoder encoder, MeterRegistry registry) {
        return new MeasuredEncoder(encoder, registry);
    }

    /** Where there is a dashboard in the same process, its sign-in is the gate. */
    @Bean
    @ConditionalOnMissingClass("org.springframework.security.web.SecurityFilterChain")
    FilterRegistrationBean<MetricsGate> metricsGate(AccessStore access) {
        FilterRegistrationBean<MetricsGate> gate = new FilterRegistrationBean<>(new MetricsGate(access));
        gate.addUrlPatterns("/actuator/prometheus");
        return gate;
    }
}
