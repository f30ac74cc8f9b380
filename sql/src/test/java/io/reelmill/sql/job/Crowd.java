package io.reelmill.sql.job;

import io.reelmill.core.access.Owner;
import io.reelmill.core.fleet.Lane;
import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.Priority;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Ask;
import io.reelmill.core.work.ClaimedWork;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkClaims;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkStore;
import io.reelmill.sql.testing.Samples;
import io.reelmill.sql.testing.SqlDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Films of several owners whose works wait with their jobs, and a worker that claims them. */
final class Crowd {

    private static final String SIGNATURE = "encode";
    private static final long SPAN_MILLIS = 6000;

    private final SqlDatabase database;
    private final WorkStore works;
    private final WorkClaims claims;
    private final WorkerId worker = new WorkerId(UUID.randomUUID());

    Crowd(SqlDatabase database) {
        this.database = database;
        this.works = database.get(WorkStore.class);
        this.claims = database.get(WorkClaims.class);
        database.run("truncate jobrunr_jobs, share");
    }

    VideoId film(String owner, Priority priority, int spans) {
        NewVideo sample = Samples.video(owner + "'s film", null);
        database.get(VideoStore.class)
                .add(new NewVideo(
                        sample.id(),
                        new Owner(owner),
                        sample.title(),
                        null,
                        sample.filename(),
                        sample.profile(),
                        priority,
                        sample.metadata(),
                        null,
                        sample.source(),
                        1,
                        sample.sha256()));
        works.add(IntStream.range(0, spans)
                .mapToObj(span -> new NewWork(
                        WorkId.random(),
                        sample.id(),
                        WorkKind.ENCODE,
                        1,
                        null,
                        span,
                        priority,
                        span * SPAN_MILLIS,
                        owner + " " + span))
                .toList());
        database.run("""
                insert into jobrunr_jobs (id, version, jobasjson, jobsignature, state, createdat, updatedat)
                select job_id, 1, '{}', ?, 'ENQUEUED', now(), now()
                from work
                where video_id = ?
                """, SIGNATURE, sample.id().value());
        return sample.id();
    }

    /** The names of what a worker with so many free slots is given; it goes on running. */
    List<String> claim(int slots) {
        return given(Ask.inTurn(worker, Lane.HEAVY, slots, Set.of(SIGNATURE)));
    }

    List<String> claimWithOneOverdue(int slots, Duration patience) {
        return given(new Ask(worker, Lane.HEAVY, slots, Set.of(SIGNATURE), 1, patience));
    }

    /** What is given one after the other to a single slot. */
    List<String> oneAfterTheOther(int times) {
        return IntStream.range(0, times)
                .mapToObj(time -> {
                    String name = claim(1).get(0);
                    end();
                    return name;
                })
                .toList();
    }

    /** Ends all that runs. */
    void end() {
        database.run("update work set state = 'succeeded', finished_at = now() where state = 'running'");
    }

    private List<String> given(Ask ask) {
        return claims.claim(ask).stream().map(this::name).toList();
    }

    private String name(ClaimedWork claimed) {
        return works.find(claimed.attempt().work()).map(Work::name).orElseThrow();
    }
}
