package io.reelmill.jobs.progress.redis;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the programs their progress bus; they start also while Redis is away. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RedisProperties.class)
class ProgressBusConfiguration {

    @Bean(destroyMethod = "close")
    RedisProgressBus progressBus(RedisProperties properties) {
        return new RedisProgressBus(properties);
    }
}
