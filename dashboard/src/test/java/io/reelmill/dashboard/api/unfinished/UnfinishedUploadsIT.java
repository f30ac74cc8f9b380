package io.reelmill.dashboard.api.unfinished;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.UnfinishedUpload;
import io.reelmill.core.objects.UploadedPart;
import io.reelmill.core.upload.LeftUpload;
import io.reelmill.core.upload.LeftUploadDecision;
import io.reelmill.core.upload.LeftUploadState;
import io.reelmill.core.upload.LeftUploadStore;
import io.reelmill.dashboard.testing.Answer;
import io.reelmill.dashboard.testing.Api;
import io.reelmill.dashboard.testing.TestDashboard;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnfinishedUploadsIT {

    private static final String UPLOADS = "/api/v1/unfinished-uploads";

    private final TestDashboard dashboard = TestDashboard.shared();
    private final Api api = new Api(dashboard, "tester");
    private final LeftUploadStore uploads = dashboard.get(LeftUploadStore.class);

    @Test
    void an_operator_sees_an_upload_and_decides() {
        LeftUpload left = left();
        assertThat(api.get(UPLOADS).text())
                .contains(left.id().toString(), left.upload().key().value());

        Answer decided = api.post(UPLOADS + "/" + left.id() + "/complete");

        assertThat(decided.status()).isEqualTo(202);
        assertThat(decided.at("/status")).isEqualTo("waiting");
        assertThat(decided.at("/decision")).isEqualTo("complete");
        assertThat(decided.at("/parts")).isEqualTo("1");
        assertThat(uploads.find(left.id()).orElseThrow().decision()).isEqualTo(LeftUploadDecision.COMPLETE);
    }

    @Test
    void what_has_ended_leaves_nothing_to_decide() {
        LeftUpload left = left();
        uploads.end(left.id(), LeftUploadState.TAKEN, "Taken as video 1");

        Answer refused = api.post(UPLOADS + "/" + left.id() + "/discard");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("state.nothing_to_do");
        assertThat(api.post(UPLOADS + "/" + UUID.randomUUID() + "/discard").status())
                .isEqualTo(404);
        assertThat(api.post(UPLOADS + "/one/discard").status()).isEqualTo(404);
    }

    private LeftUpload left() {
        Instant begun = Instant.parse("2026-01-01T12:00:00Z");
        String id = UUID.randomUUID().toString();
        return uploads.notice(
                new UnfinishedUpload(new ObjectKey("incoming/videos/" + id + ".ts"), id, begun),
                List.of(new UploadedPart(1, "e", 7, begun)));
    }
}
