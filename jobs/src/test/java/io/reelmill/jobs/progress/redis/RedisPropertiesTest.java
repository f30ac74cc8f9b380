package io.reelmill.jobs.progress.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RedisPropertiesTest {

    @Test
    void the_address_is_bound() {
        RedisProperties bound = new Binder(new MapConfigurationPropertySource(
                        Map.of("reelmill.redis.url", "rediss://mill:hush@cache:6380/2")))
                .bind("reelmill.redis", RedisProperties.class)
                .get();

        assertThat(bound.url()).isEqualTo(URI.create("rediss://mill:hush@cache:6380/2"));
    }

    @Test
    void user_and_password_are_never_printed() {
        assertThat(new RedisProperties(URI.create("redis://mill:hush@cache:6379")).toString())
                .contains("cache:6379")
                .doesNotContain("mill:")
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://cache:6379", "cache:6379", "redis:///2", "redis://cache"})
    void other_addresses_are_refused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RedisProperties(URI.create(url)))
                .withMessageContaining("reelmill.redis.url");
    }
}
