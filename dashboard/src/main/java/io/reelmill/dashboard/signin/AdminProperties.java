package io.reelmill.dashboard.signin;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first of those who may come in.
 *
 * @param adminToken bearer token under the name {@code admin}
 * @param adminPassword of the user {@code admin}
 * @param data where secrets that were not given are kept once made
 */
@ConfigurationProperties("reelmill")
record AdminProperties(
        @Nullable String adminToken,
        @Nullable String adminPassword,
        @DefaultValue("data") Path data) {

    @Override
    public String toString() {
        return "AdminProperties[data=" + data + "]";
    }
}
