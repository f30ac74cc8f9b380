package io.reelmill.dashboard.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.video.VideoId;
import io.reelmill.dashboard.testing.Answer;
import io.reelmill.dashboard.testing.Api;
import io.reelmill.dashboard.testing.StoredBytes;
import io.reelmill.dashboard.testing.TestDashboard;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdempotencyIT {

    private static final String KEY = "Idempotency-Key";

    private final TestDashboard dashboard = TestDashboard.shared();
    private final Api api = new Api(dashboard, "tester");
    private final String key = VideoId.random().toString();

    @Test
    void the_same_request_is_answered_again_and_its_bytes_are_not_kept() {
        Answer first = api.upload("filename=a.mp4&externalId=" + key, "film", KEY, key);
        StoredBytes stored = new StoredBytes(dashboard);

        Answer second = api.upload("externalId=" + key + "&filename=a.mp4", "film", KEY, key);

        assertThat(second.status()).as(second.toString()).isEqualTo(201);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(stored.added()).isEmpty();
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        api.upload("filename=a.mp4", "film", KEY, key);
        StoredBytes stored = new StoredBytes(dashboard);

        assertThat(List.of(
                        api.upload("filename=a.mp4", "another film", KEY, key),
                        api.upload("filename=b.mp4", "film", KEY, key),
                        api.upload("filename=a.mp4&title=b", "film", KEY, key)))
                .allSatisfy(refused -> {
                    assertThat(refused.status()).isEqualTo(409);
                    assertThat(refused.at("/code")).isEqualTo("idempotency.mismatch");
                });
        assertThat(stored.added()).isEmpty();
    }

    @Test
    void the_same_key_of_another_caller_is_another_key() {
        Answer mine = api.upload("filename=a.mp4", "film", KEY, key);
        Answer theirs = new Api(dashboard, "somebody else").upload("filename=a.mp4", "film", KEY, key);

        assertThat(theirs.status()).isEqualTo(201);
        assertThat(theirs.id()).isNotEqualTo(mine.id());
    }

    @Test
    void of_many_at_once_one_makes_the_video_and_all_are_told_of_it() throws Exception {
        StoredBytes stored = new StoredBytes(dashboard);
        ExecutorService callers = Executors.newFixedThreadPool(6);
        try {
            Callable<Answer> upload = () -> api.upload("filename=a.mp4", "film", KEY, key);
            List<Answer> answers = callers
                    .invokeAll(IntStream.range(0, 6).mapToObj(i -> upload).toList())
                    .stream()
                    .map(IdempotencyIT::done)
                    .toList();

            assertThat(answers).extracting(Answer::status).containsOnly(201);
            assertThat(answers)
                    .extracting(Answer::id)
                    .containsOnly(answers.get(0).id());
            assertThat(stored.added()).hasSize(1);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void a_key_that_cannot_be_one_is_refused() {
        Answer refused = api.upload("filename=a.mp4", "film", KEY, "x".repeat(201));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/field")).isEqualTo(KEY);
    }

    private static Answer done(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
