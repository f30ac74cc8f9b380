package io.reelmill.sql.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.UnfinishedUpload;
import io.reelmill.core.objects.UploadedPart;
import io.reelmill.core.upload.LeftUpload;
import io.reelmill.core.upload.LeftUploadDecision;
import io.reelmill.core.upload.LeftUploadState;
import io.reelmill.core.upload.LeftUploadStore;
import io.reelmill.sql.testing.SqlDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcLeftUploadStoreIT {

    private static final Instant BEGUN = Instant.parse("2026-01-01T12:00:00Z");

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private final LeftUploadStore uploads = DATABASE.get(LeftUploadStore.class);

    @BeforeEach
    void clear() {
        DATABASE.run("delete from left_upload");
    }

    @Test
    void one_is_noticed_again_as_more_arrives() {
        LeftUpload first = uploads.notice(upload("a"), List.of());
        LeftUpload again = uploads.notice(
                upload("a"),
                List.of(new UploadedPart(1, "e", 5, BEGUN.plusSeconds(9)), new UploadedPart(2, "e", 3, BEGUN)));

        assertThat(first.quietSince()).isEqualTo(BEGUN);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.parts()).isEqualTo(2);
        assertThat(again.sizeBytes()).isEqualTo(8);
        assertThat(again.quietSince()).isEqualTo(BEGUN.plusSeconds(9));
        assertThat(uploads.list(9)).containsExactly(again);
    }

    @Test
    void a_decision_counts_until_its_parts_are_put_together() {
        LeftUpload left = uploads.notice(upload("a"), List.of());

        assertThat(uploads.decide(left.id(), LeftUploadDecision.COMPLETE)).isTrue();
        assertThat(uploads.join(left.id())).isTrue();
        assertThat(uploads.join(left.id())).isFalse();
        assertThat(uploads.decide(left.id(), LeftUploadDecision.DISCARD)).isFalse();
        assertThat(uploads.joining()).extracting(LeftUpload::id).containsExactly(left.id());

        uploads.end(left.id(), LeftUploadState.TAKEN, "Taken as video 1");
        LeftUpload ended = uploads.find(left.id()).orElseThrow();
        assertThat(ended.decision()).isEqualTo(LeftUploadDecision.COMPLETE);
        assertThat(ended.state()).isEqualTo(LeftUploadState.TAKEN);
        assertThat(ended.detail()).isEqualTo("Taken as video 1");
        assertThat(ended.endedAt()).isNotNull();
    }

    @Test
    void what_the_store_no_longer_lists_was_ended_by_somebody_else() {
        LeftUpload there = uploads.notice(upload("a"), List.of());
        LeftUpload gone = uploads.notice(upload("b"), List.of());

        uploads.goneBut(List.of(there.id()));

        assertThat(uploads.list(9)).extracting(LeftUpload::id).containsExactly(there.id(), gone.id());
        assertThat(uploads.find(gone.id()).orElseThrow().state()).isEqualTo(LeftUploadState.GONE);
        assertThat(uploads.find(there.id()).orElseThrow().state()).isEqualTo(LeftUploadState.WAITING);
    }

    private static UnfinishedUpload upload(String id) {
        return new UnfinishedUpload(new ObjectKey("incoming/videos/film.ts"), id, BEGUN);
    }
}
