package io.reelmill.jobs.objects.minio;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.objects.ObjectStoreHealth;
import io.reelmill.embedded.s3.EmbeddedS3;
import io.reelmill.embedded.testing.TestServices;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ObjectStoreConfigurationIT {

    private final EmbeddedS3 s3 = TestServices.s3();
    private final ApplicationContextRunner program =
            new ApplicationContextRunner().withUserConfiguration(ObjectStoreConfiguration.class);

    @Test
    void a_program_finds_its_bucket_made() {
        program.withPropertyValues(
                        "reelmill.s3.endpoint=" + s3.endpoint(),
                        "reelmill.s3.bucket=made-" + UUID.randomUUID(),
                        "reelmill.s3.access-key=" + s3.accessKey(),
                        "reelmill.s3.secret-key=" + s3.secretKey())
                .run(context -> {
                    assertThat(context).hasSingleBean(ObjectStore.class);
                    assertThat(context.getBean(ObjectStoreHealth.class).reachable())
                            .isTrue();
                });
    }

    @Test
    void a_program_does_not_start_with_a_wrong_secret_and_says_where() {
        program.withPropertyValues(
                        "reelmill.s3.endpoint=" + s3.endpoint(),
                        "reelmill.s3.access-key=" + s3.accessKey(),
                        "reelmill.s3.secret-key=wrong")
                .run(context ->
                        assertThat(context).hasFailed().getFailure().rootCause().hasMessageContaining("Access denied"));
    }
}
