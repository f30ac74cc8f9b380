package io.reelmill.core.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.hls.PublishedFilm;
import io.reelmill.core.hls.TestFilm;
import io.reelmill.core.publish.SegmentRun;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterleavingTest {

    private static final double UNIT_OF_SOUND = 48_000;

    @ParameterizedTest
    @ValueSource(doubles = {0.04, 5.5, 6, 6.04, 61.3, 600})
    void every_segment_is_there_once_in_its_tracks_order(double seconds) {
        PublishedFilm film = TestFilm.of("640x360", "25", seconds, "eng", "deu").sealed();

        List<PlacedSegment> line = line(film);

        for (int track = 1; track <= 3; track++) {
            int number = track;
            String name = names(film).get(track - 1);
            assertThat(line.stream().filter(segment -> segment.track() == number))
                    .extracting(PlacedSegment::object)
                    .containsExactlyElementsOf(film.runsOf(name).stream()
                            .flatMap(
                                    run -> Stream.iterate(run.firstSegment(), at -> at < run.endSegment(), at -> at + 1)
                                            .map(run::object))
                            .toList());
        }
        assertThat(line.get(0).picture()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "30000/1001", "60"})
    void whoever_begins_at_a_segment_of_the_picture_finds_all_sound_from_there_on(String rate) {
        PublishedFilm film = TestFilm.of("640x360", rate, 600, "eng").sealed();
        double unitOfPicture = film.runsOf("360p").get(0).timescale();
        double picture = 0;
        double sound = 0;

        for (PlacedSegment segment : line(film)) {
            if (segment.picture()) {
                assertThat(sound).isLessThanOrEqualTo(picture + 1e-9);
                picture += segment.duration() / unitOfPicture;
            } else {
                sound += segment.duration() / UNIT_OF_SOUND;
            }
        }
        assertThat(sound).isGreaterThanOrEqualTo(picture - 1e-9);
    }

    private static List<PlacedSegment> line(PublishedFilm film) {
        List<List<SegmentRun>> tracks = names(film).stream().map(film::runsOf).toList();
        return Interleaving.of(tracks);
    }

    private static List<String> names(PublishedFilm film) {
        return Stream.concat(Stream.of("360p"), film.sounds().stream()).toList();
    }
}
