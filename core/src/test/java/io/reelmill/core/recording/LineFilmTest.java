package io.reelmill.core.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.Reading;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.source.Inspection;
import io.reelmill.core.source.PartList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineFilmTest {

    private static final ObjectKey LIST = new ObjectKey("videos/x/parts");
    private static final PartList NOTHING = new PartList(List.of());

    @Test
    void a_line_is_planned_as_the_same_film_in_one_file_would_be() {
        List<PlacedPart> parts = line(Recorder.chunk(0, 1_400_000, 50), Recorder.chunk(1, 3_400_000, 50));
        PartList list = LineParts.longer(NOTHING, Optional.empty(), parts);

        Inspection film = LineFilm.beginning(parts).inspection(LIST, list);

        // the sound is ahead by less than a frame, which one more frame makes up for
        assertThat(film.grid().frames()).isEqualTo(101);
        assertThat(film.facts().video().constantRate()).isTrue();
        assertThat(film.reading()).isEqualTo(new Reading(LIST, list.sizeBytes(), "concat", 21_333 - 40_000, 0));
        assertThat(film.seekable()).isTrue();
    }

    @Test
    void frames_between_the_places_of_a_grid_make_the_rate_variable() {
        List<PlacedPart> parts = line(Recorder.chunk(0, 1_400_000, 50), Recorder.chunk(1, 3_420_000, 50));

        Inspection film = LineFilm.beginning(parts).inspection(LIST, NOTHING);

        assertThat(film.facts().video().constantRate()).isFalse();
        assertThat(film.grid().frames()).isEqualTo(102);
    }

    @Test
    void a_longer_line_keeps_its_axis_and_what_is_listed() {
        List<PlacedPart> all = line(
                Recorder.chunk(0, 1_400_000, 50), Recorder.chunk(1, 3_400_000, 25), Recorder.chunk(2, 4_400_000, 10));
        List<PlacedPart> first = all.subList(0, 2);
        PartList list = LineParts.longer(NOTHING, Optional.empty(), first);
        Inspection begun = LineFilm.beginning(first).inspection(LIST, list);
        FilmPlan plan = new FilmPlan(
                begun.reading(),
                begun.facts().video(),
                begun.grid(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "build");

        PartList longer = LineParts.longer(list, Optional.of(first.get(1)), all.subList(2, 3));
        Inspection grown =
                LineFilm.going(plan, begun.facts(), all.subList(2, 3)).inspection(LIST, longer);

        assertThat(list.text()).isEqualTo("2000000 1000 parts/0\n1021333 1000 parts/1\n");
        assertThat(longer.text()).isEqualTo("2000000 1000 parts/0\n1000000 1000 parts/1\n421333 1000 parts/2\n");
        assertThat(PartList.parse(longer.text())).isEqualTo(longer);
        assertThat(grown.grid().frames()).isEqualTo(begun.grid().frames() + 10);
        assertThat(grown.reading().originMicros()).isEqualTo(begun.reading().originMicros());
        assertThat(grown.facts().video().constantRate()).isTrue();
    }

    private static List<PlacedPart> line(Chunk... chunks) {
        return LinePlanner.plan(List.of(), List.of(chunks), Optional.empty()).parts();
    }
}
