package io.reelmill.sql.job;

import static io.reelmill.core.video.Priority.BULK;
import static io.reelmill.core.video.Priority.INTERACTIVE;
import static io.reelmill.core.video.Priority.NORMAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.WorkStore;
import io.reelmill.sql.testing.Side;
import io.reelmill.sql.testing.SqlDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is given the next slot. */
class ClaimOrderIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private static final Duration NO_TIME = Duration.ZERO;

    private Crowd crowd = new Crowd(DATABASE);

    @BeforeEach
    void empty() {
        crowd = new Crowd(DATABASE);
    }

    @Test
    void interactive_goes_before_normal_and_normal_before_bulk() {
        crowd.film("bulk", BULK, 1);
        crowd.film("normal", NORMAL, 1);
        crowd.film("interactive", INTERACTIVE, 1);

        assertThat(crowd.claim(3)).containsExactly("interactive 0", "normal 0", "bulk 0");
    }

    @Test
    void the_first_spans_of_all_films_go_before_the_last_of_any() {
        crowd.film("anna", NORMAL, 2);
        crowd.film("anna", NORMAL, 2);
        crowd.film("anna", NORMAL, 2);

        assertThat(crowd.oneAfterTheOther(6))
                .containsExactly("anna 0", "anna 0", "anna 0", "anna 1", "anna 1", "anna 1");
    }

    @Test
    void many_films_of_one_owner_do_not_hold_up_the_first_of_another() {
        for (int film = 0; film < 50; film++) {
            crowd.film("anna", NORMAL, 2);
        }
        assertThat(crowd.oneAfterTheOther(3)).containsOnly("anna 0");
        crowd.film("berta", NORMAL, 4);

        assertThat(crowd.oneAfterTheOther(8))
                .containsExactly("berta 0", "anna 0", "berta 1", "anna 0", "berta 2", "anna 0", "berta 3", "anna 0");
    }

    @Test
    void whoever_has_fewest_slots_is_given_the_next() {
        crowd.film("anna", NORMAL, 20);
        crowd.claim(3);
        crowd.film("berta", NORMAL, 20);

        assertThat(crowd.claim(2)).containsExactly("berta 0", "berta 1");
        assertThat(crowd.claim(4)).containsExactlyInAnyOrder("berta 2", "anna 3", "berta 3", "anna 4");
    }

    @Test
    void what_nobody_else_wants_one_owner_may_have_all_of() {
        crowd.film("anna", NORMAL, 9);

        assertThat(crowd.claim(8)).hasSize(8);
        assertThat(crowd.claim(8)).containsExactly("anna 8");
    }

    @Test
    void what_has_waited_too_long_is_given_a_slot_before_anybody_more_important() {
        crowd.film("bulk", BULK, 2);
        crowd.film("interactive", INTERACTIVE, 9);

        assertThat(crowd.claimWithOneOverdue(3, Duration.ofHours(1)))
                .containsExactly("interactive 0", "interactive 1", "interactive 2");
        assertThat(crowd.claimWithOneOverdue(3, NO_TIME)).containsExactly("bulk 0", "interactive 3", "interactive 4");
    }

    @Test
    void a_changed_priority_holds_for_what_waits() {
        crowd.film("anna", NORMAL, 2);
        VideoId urgent = crowd.film("berta", BULK, 2);
        assertThat(crowd.claim(1)).containsExactly("anna 0");

        DATABASE.get(WorkStore.class).reprioritise(urgent, INTERACTIVE);

        assertThat(crowd.claim(3)).containsExactlyInAnyOrder("berta 0", "berta 1", "anna 1");
    }

    @Test
    void what_another_claim_holds_is_passed_over_and_nobody_waits() throws Exception {
        crowd.film("anna", NORMAL, 3);
        crowd.film("berta", NORMAL, 1);
        try (Side side = new Side()) {
            List<String> meanwhile = DATABASE.get(Transactions.class).inTransaction(() -> {
                assertThat(crowd.claim(2)).containsExactlyInAnyOrder("anna 0", "berta 0");
                return other(side);
            });

            assertThat(meanwhile).containsExactly("anna 1");
        }
    }

    @Test
    void a_pause_before_a_retry_holds_up_nobody_else() {
        crowd.film("anna", NORMAL, 3);
        DATABASE.run("update jobrunr_jobs set state = 'SCHEDULED' where id in"
                + " (select cast(job_id as text) from work where ordinal < 2)");

        assertThat(crowd.claim(4)).containsExactly("anna 2");
    }

    private List<String> other(Side side) {
        try {
            return Side.result(side.start(() -> crowd.claim(1)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
