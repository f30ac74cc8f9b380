package io.reelmill.dashboard.playback;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.hls.FilmPlaylists;
import io.reelmill.core.hls.PublishedFilm;
import io.reelmill.core.publish.PublishStore;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;
import io.reelmill.dashboard.testing.TestDashboard;
import io.reelmill.dashboard.testing.TestFilm;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishedFilmsIT {

    private static final int READS = 3;

    private final TestDashboard dashboard = TestDashboard.shared();

    @Test
    void a_film_whose_beginning_is_published_between_two_reads_is_whole_or_not_there_yet() {
        assertThat(IntStream.range(0, READS)).allSatisfy(read -> {
            TestFilm film = TestFilm.planned(dashboard);
            List<Work> first = List.of(film.start(WorkKind.ENCODE), film.start(WorkKind.AUDIO));
            PublishedFilm seen = read(film, after(read, () -> first.forEach(film::finish)));

            assertThat(FilmPlaylists.multivariant(seen).isPresent()).isEqualTo(FilmPlaylists.playable(seen));
        });
    }

    @Test
    void a_film_that_is_sealed_between_two_reads_is_never_sealed_in_part() {
        assertThat(IntStream.range(0, READS)).allSatisfy(read -> {
            TestFilm film = TestFilm.planned(dashboard);
            PublishedFilm seen = read(film, after(read, film::complete));

            if (seen.isSealed()) {
                assertThat(seen.runsOf("360p")).hasSize(film.plan().spans().size());
            }
        });
    }

    private PublishedFilm read(TestFilm film, PublishStore store) {
        Video video = dashboard.get(VideoStore.class).find(film.id()).orElseThrow();
        return new PublishedFilms(store).of(video).orElseThrow();
    }

    /** The store, with something that happens right after so many calls and one. */
    private PublishStore after(int calls, Runnable happening) {
        PublishStore store = dashboard.get(PublishStore.class);
        AtomicInteger before = new AtomicInteger(calls);
        return (PublishStore) Proxy.newProxyInstance(
                PublishStore.class.getClassLoader(),
                new Class<?>[] {PublishStore.class},
                (proxy, method, arguments) -> {
                    Object answer = method.invoke(store, arguments);
                    if (before.getAndDecrement() == 0) {
                        happening.run();
                    }
                    return answer;
                });
    }
}
