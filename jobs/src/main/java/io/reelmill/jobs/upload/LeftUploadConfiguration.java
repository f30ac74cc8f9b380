package io.reelmill.jobs.upload;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings for left uploads. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LeftUploadProperties.class)
class LeftUploadConfiguration {}
