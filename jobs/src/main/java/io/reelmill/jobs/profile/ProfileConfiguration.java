package io.reelmill.jobs.profile;

import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the profiles once, at start; a wrong one stops the process there. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProfileProperties.class)
class ProfileConfiguration {

    @Bean
    ProfileCatalog profileCatalog(ProfileProperties properties) {
        ProfileCatalog bundled = ProfileCatalog.bundled();
        return properties.profiles().isBlank() ? bundled : bundled.with(Path.of(properties.profiles()));
    }
}
