package io.reelmill.jobs.objects.minio;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the programs their object store, with its bucket there before anything uses it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ObjectStoreProperties.class)
class ObjectStoreConfiguration {

    @Bean(destroyMethod = "close")
    MinioObjectStore objectStore(ObjectStoreProperties properties) {
        try (MinioObjectStore starting = new MinioObjectStore(properties, Patience.AT_START, PartSizes.USUAL)) {
            starting.makeBucket();
        }
        return new MinioObjectStore(properties);
    }
}
