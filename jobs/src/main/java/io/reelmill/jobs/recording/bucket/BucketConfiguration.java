package io.reelmill.jobs.recording.bucket;

import io.reelmill.core.objects.StoredObject;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.Pollers;

/** A look into the drop folder now and then, each object there a message, each message a chunk. */
@Configuration(proxyBeanMethods = false)
@EnableIntegration
@EnableConfigurationProperties(BucketProperties.class)
@ConditionalOnBooleanProperty(name = "reelmill.recordings.bucket.enabled", matchIfMissing = true)
class BucketConfiguration {

    @Bean
    IntegrationFlow recordedObjectsFlow(RecordedObjects objects, BucketProperties properties) {
        return IntegrationFlow.fromSupplier(
                        objects::waiting, look -> look.poller(Pollers.fixedDelay(properties.interval())))
                .split()
                .handle(StoredObject.class, (object, headers) -> {
                    objects.take(object);
                    return null;
                })
                .get();
    }
}
