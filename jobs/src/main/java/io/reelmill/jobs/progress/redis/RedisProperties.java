package io.reelmill.jobs.progress.redis;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where Redis is.
 *
 * @param url {@code redis://[user][:password@]host:port[/database]}, or {@code rediss} for TLS
 */
@ConfigurationProperties("reelmill.redis")
public record RedisProperties(URI url) {

    public RedisProperties {
        if (url == null || !isRedis(url) || url.getHost() == null || url.getPort() < 0) {
            throw new IllegalArgumentException("reelmill.redis.url must be redis(s)://[user][:password@]host:port");
        }
    }

    /** Where it is, in words that may be logged. */
    String place() {
        return url.getHost() + ":" + url.getPort();
    }

    @Override
    public String toString() {
        return "RedisProperties[" + place() + ", user and password hidden]";
    }

    private static boolean isRedis(URI url) {
        return "redis".equals(url.getScheme()) || "rediss".equals(url.getScheme());
    }
}
