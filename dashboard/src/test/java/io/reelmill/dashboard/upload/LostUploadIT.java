package io.reelmill.dashboard.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.video.VideoQuery;
import io.reelmill.core.video.VideoStore;
import io.reelmill.dashboard.testing.Api;
import io.reelmill.dashboard.testing.Form;
import io.reelmill.dashboard.testing.RawConnection;
import io.reelmill.dashboard.testing.StoredBytes;
import io.reelmill.dashboard.testing.TestDashboard;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LostUploadIT {

    private final TestDashboard dashboard = TestDashboard.shared();
    private final Api api = new Api(dashboard, "tester");
    private final StoredBytes stored = new StoredBytes(dashboard);

    @AfterEach
    void nothing_is_left() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(stored.added()).isEmpty();
            assertThat(dashboard.get(VideoStore.class).list(new VideoQuery(null, "lost.mp4", null, 1, null)))
                    .isEmpty();
        });
    }

    @Test
    void a_body_shorter_than_announced_is_refused() throws Exception {
        try (RawConnection connection = upload("Content-Length: 1000")) {
            connection.text("too short").halfClose();

            assertThat(connection.readToEnd()).startsWith("HTTP/1.1 400").contains("request.incomplete");
        }
    }

    @Test
    void a_chunked_body_that_ends_before_its_last_chunk_is_refused() throws Exception {
        try (RawConnection connection = upload("Transfer-Encoding: chunked")) {
            connection.text("5\r\nshort\r\n").halfClose();

            assertThat(connection.readToEnd()).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void a_chunked_body_that_is_garbled_is_refused() throws Exception {
        try (RawConnection connection = upload("Transfer-Encoding: chunked")) {
            connection.text("5\r\nshort\r\nzzz\r\n\r\n");

            assertThat(connection.readToEnd()).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void a_form_that_ends_within_its_file_is_refused() throws Exception {
        try (RawConnection connection = upload("Content-Length: 5000", "Content-Type: " + Form.TYPE)) {
            connection.text(new Form().file("lost.mp4", "film").unfinished()).halfClose();

            assertThat(connection.readToEnd()).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void a_form_without_its_last_delimiter_is_refused() throws Exception {
        String form = new Form().file("lost.mp4", "film").unfinished();
        try (RawConnection connection = upload("Content-Length: " + form.length(), "Content-Type: " + Form.TYPE)) {
            connection.text(form);

            assertThat(connection.readToEnd()).startsWith("HTTP/1.1 400").contains("request.incomplete");
        }
    }

    @Test
    void a_client_that_goes_away_leaves_nothing() throws Exception {
        try (RawConnection connection = upload("Content-Length: 30000000")) {
            connection.text("x".repeat(12_000_000));
        }
    }

    private RawConnection upload(String... headers) throws Exception {
        return new RawConnection(dashboard)
                .lines(
                        "POST /api/v1/videos?filename=lost.mp4 HTTP/1.1",
                        "Host: reelmill",
                        "Authorization: Bearer " + api.token(),
                        "Connection: close")
                .lines(headers)
                .lines("");
    }
}
