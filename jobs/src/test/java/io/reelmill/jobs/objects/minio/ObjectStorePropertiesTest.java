package io.reelmill.jobs.objects.minio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ObjectStorePropertiesTest {

    private static final Map<String, String> LEAST = Map.of(
            "reelmill.s3.endpoint", "http://127.0.0.1:9000",
            "reelmill.s3.access-key", "mill",
            "reelmill.s3.secret-key", "hush");

    @Test
    void region_and_bucket_have_defaults() {
        assertThat(bound(LEAST))
                .isEqualTo(new ObjectStoreProperties(
                        URI.create("http://127.0.0.1:9000"), "us-east-1", "reelmill", "mill", "hush"));
    }

    @Test
    void every_name_is_bound() {
        Map<String, String> all = new HashMap<>(LEAST);
        all.put("reelmill.s3.region", "eu-central-1");
        all.put("reelmill.s3.bucket", "films");

        assertThat(bound(all))
                .isEqualTo(new ObjectStoreProperties(
                        URI.create("http://127.0.0.1:9000"), "eu-central-1", "films", "mill", "hush"));
    }

    @Test
    void keys_are_never_printed() {
        assertThat(bound(LEAST).toString())
                .contains("127.0.0.1:9000")
                .doesNotContain("mill,")
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"store:9000", "ftp://store", "http://mill:hush@store", "https://store/films", "http://store?x=y"
            })
    void an_endpoint_is_a_plain_address(String endpoint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ObjectStoreProperties(URI.create(endpoint), "r", "b", "a", "s"))
                .withMessageContaining("reelmill.s3.endpoint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"endpoint", "access-key", "secret-key"})
    void what_is_missing_is_named(String name) {
        Map<String, String> rest = new HashMap<>(LEAST);
        rest.remove("reelmill.s3." + name);

        assertThatThrownBy(() -> bound(rest)).hasRootCauseMessage(rootMessage(name));
    }

    private static String rootMessage(String name) {
        return switch (name) {
            case "endpoint" -> "reelmill.s3.endpoint must be http(s)://host[:port] and nothing more";
            case "access-key" -> "reelmill.s3.access-key must be the access key's id";
            default -> "reelmill.s3.secret-key must be the secret key";
        };
    }

    private static ObjectStoreProperties bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bind("reelmill.s3", ObjectStoreProperties.class)
                .get();
    }
}
