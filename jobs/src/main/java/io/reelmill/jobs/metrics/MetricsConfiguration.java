package io.reelmill.jobs.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.reelmill.core.objects.ObjectStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts measuring in front of what is measured. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    @Bean
    @Primary
    ObjectStore measuredObjectStore(@Qualifier("objectStore") ObjectStore store, MeterRegistry registry) {
        return new MeasuredObjectStore(store, registry);
    }
}
