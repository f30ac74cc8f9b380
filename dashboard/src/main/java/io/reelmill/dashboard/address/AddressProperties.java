package io.reelmill.dashboard.address;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Addresses as clients see them.
 *
 * @param publicUrl of this application; where not given, the one that a request was sent to
 * @param publicMediaUrl of what serves {@code /media}, e.g. a CDN; where not given, this application
 */
@ConfigurationProperties("reelmill")
public record AddressProperties(
        @Nullable URI publicUrl, @Nullable URI publicMediaUrl) {

    public AddressProperties {
        requireWeb("reelmill.public-url", publicUrl);
        requireWeb("reelmill.public-media-url", publicMediaUrl);
    }

    private static void requireWeb(String name, @Nullable URI address) {
        if (address != null
                && (address.getHost() == null
                        || !("http".equals(address.getScheme()) || "https".equals(address.getScheme())))) {
            throw new IllegalArgumentException(name + " must be an http or https address: " + address);
        }
    }
}
