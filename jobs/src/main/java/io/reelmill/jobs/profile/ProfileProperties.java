package io.reelmill.jobs.profile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where operators keep their profiles.
 *
 * @param profiles {@code reelmill.profiles}: a YAML file or a folder of them; empty where the bundled ones are enough
 */
@ConfigurationProperties("reelmill")
record ProfileProperties(@DefaultValue("") String profiles) {}
