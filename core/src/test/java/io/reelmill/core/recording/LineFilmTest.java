package io.reelmill.core.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Reading;
import io.reelmill.core.film.Take;
import io.reelmill.core.film.TakeStart;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.source.Footage;
import io.reelmill.core.source.PartList;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineFilmTest {

    private final Map<Integer, PartList> kept = new HashMap<>();
    private final PartListing listing = (take, list) -> {
        kept.put(take, list);
        return new ObjectKey("videos/x/parts-" + take);
    };

    @Test
    void a_line_is_planned_as_the_same_film_in_one_file_would_be() {
        Footage film =
                LineFilm.beginning(line(Recorder.chunk(0, 1_400_000, 50), Recorder.chunk(1, 3_400_000, 50)), listing);

        // the sound is ahead by less than a frame, which one more frame makes up for
        assertThat(film.grid()).isEqualTo(new FrameGrid(new FrameRate(25, 1), 101));
        assertThat(film.facts().video().constantRate()).isTrue();
        assertThat(film.takes())
                .singleElement()
                .extracting(Take::reading)
                .isEqualTo(new Reading(
                        new ObjectKey("videos/x/parts-0"), list(0).sizeBytes(), "concat", 21_333 - 40_000, 0));
    }

    @Test
    void frames_between_the_places_of_a_grid_make_the_rate_variable() {
        Footage film =
                LineFilm.beginning(line(Recorder.chunk(0, 1_400_000, 50), Recorder.chunk(1, 3_420_000, 50)), listing);

        assertThat(film.facts().video().constantRate()).isFalse();
        assertThat(film.grid().frames()).isEqualTo(102);
    }

    @Test
    void a_longer_line_keeps_its_axis_and_what_is_listed() {
        List<PlacedPart> all = line(
                Recorder.chunk(0, 1_400_000, 50), Recorder.chunk(1, 3_400_000, 25), Recorder.chunk(2, 4_400_000, 10));
        Footage begun = LineFilm.beginning(all.subList(0, 2), listing);
        PartList list = list(0);
        Footage grown = LineFilm.going(plan(begun), begun.facts(), list, all.get(1), all.subList(2, 3), listing);

        assertThat(list.text()).isEqualTo("2000000 1000 parts/0\n1021333 1000 parts/1\n");
        assertThat(list(0).text()).isEqualTo("2000000 1000 parts/0\n1000000 1000 parts/1\n421333 1000 parts/2\n");
        assertThat(PartList.parse(list(0).text())).isEqualTo(list(0));
        assertThat(grown.grid().frames()).isEqualTo(begun.grid().frames() + 10);
        assertThat(grown.takes().get(0).reading().originMicros())
                .isEqualTo(begun.takes().get(0).reading().originMicros());
        assertThat(grown.facts().video().constantRate()).isTrue();
    }

    @Test
    void a_take_behind_missing_time_has_its_own_parts_follows_on_the_axis_and_tells_the_time_that_passed() {
        Chunk first = Recorder.chunk(0, 1_400_000, 50, "a", Instant.parse("2026-07-01T12:00:00Z"));
        Footage film = LineFilm.beginning(
                line(first, Recorder.chunk(1, 7_400_000, 50), Recorder.chunk(2, 9_400_000, 50)), listing);

        assertThat(film.grid().frames()).isEqualTo(151);
        assertThat(film.grid().later()).containsExactly(new TakeStart(51, 1));
        assertThat(list(0).text()).isEqualTo("2021333 1000 parts/0\n");
        assertThat(list(1).text()).isEqualTo("2000000 1000 parts/1\n2021333 1000 parts/2\n");
        assertThat(film.takes().get(1).reading().originMicros()).isEqualTo(21_333 - 51 * 40_000);
        assertThat(film.takes())
                .extracting(Take::begins)
                .containsExactly(
                        Instant.parse("2026-07-01T12:00:00.021333Z").minusMillis(40),
                        Instant.parse("2026-07-01T12:00:06.021333Z"));
    }

    @Test
    void a_line_that_grows_into_other_takes_is_the_film_of_all_of_it() {
        List<PlacedPart> all = line(
                Recorder.chunk(0, 1_400_000, 50),
                Recorder.chunk(1, 7_400_000, 50),
                Recorder.chunk(2, 9_400_000, 50),
                Recorder.ofCodec(3, 11_400_000, 50, "vp9"),
                Recorder.ofCodec(4, 13_400_000, 20, "vp9"));
        Footage whole = LineFilm.beginning(all, listing);
        for (int first = 1; first < all.size(); first++) {
            kept.clear();
            Footage begun = LineFilm.beginning(all.subList(0, first), listing);
            Footage grown = LineFilm.going(
                    plan(begun),
                    begun.facts(),
                    list(begun.takes().size() - 1),
                    all.get(first - 1),
                    all.subList(first, all.size()),
                    listing);

            assertThat(grown).isEqualTo(whole);
        }
    }

    private PartList list(int take) {
        return Objects.requireNonNull(kept.get(take));
    }

    private static FilmPlan plan(Footage begun) {
        return new FilmPlan(begun.takes(), begun.grid(), List.of(), List.of(), List.of(), List.of(), "build");
    }

    private static List<PlacedPart> line(Chunk... chunks) {
        return Recorder.line(List.of(), List.of(chunks), Optional.empty()).parts();
    }
}
