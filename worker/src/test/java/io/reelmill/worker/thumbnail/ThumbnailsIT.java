package io.reelmill.worker.thumbnail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.thumbnail.GrayPicture;
import io.reelmill.core.thumbnail.Poster;
import io.reelmill.core.thumbnail.Still;
import io.reelmill.core.thumbnail.Storyboard;
import io.reelmill.core.thumbnail.ThumbnailExtent;
import io.reelmill.core.thumbnail.ThumbnailImage;
import io.reelmill.core.thumbnail.ThumbnailOrder;
import io.reelmill.core.thumbnail.Thumbnails;
import io.reelmill.worker.thumbnail.Screening.Film;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThumbnailsIT {

    private static final ObjectKey FOLDER = new ObjectKey("videos/x/v1/thumbnails-0-a1");
    private static final int LARGEST_PREVIEW = 300_000;
    private static final int LARGEST_CARD = 5_000;
    private static final int LARGEST_CARD_SIDE = 320;
    /** A picture that moves all the time, behind six seconds of black. */
    private static final String BLACK_BEGINNING =
            "-f lavfi -i color=black:s=640x360:r=25:d=7 -f lavfi -i testsrc2=s=640x360:r=25:d=6"
                    + " -filter_complex [0][1]concat -c:v libx264 -preset ultrafast -pix_fmt yuv420p";

    private static final String BLACK = "-f lavfi -i color=black:s=640x360:r=25:d=4 -c:v libx264 -pix_fmt yuv420p";
    private static final String ONE_FRAME =
            "-f lavfi -i testsrc2=s=320x180:r=25 -frames:v 1 -c:v libx264 -pix_fmt yuv420p";
    private static final String SLOW =
            "-f lavfi -i testsrc2=s=320x180:r=1/3:d=60 -c:v libx264 -preset ultrafast -pix_fmt yuv420p";

    @TempDir
    Path folder;

    private Screening screening;

    @BeforeEach
    void open() throws Exception {
        screening = new Screening(folder);
    }

    @AfterEach
    void close() {
        screening.close();
    }

    @ParameterizedTest
    @CsvSource({
        "base-320x180-2s.mp4, 1, 320, 180",
        "rotate-and-mirror.mp4, 1, 720, 1080",
        "bear-vp9-161x121-odd.webm, 1, 160, 120",
        "iphone-dolby-vision-hlg.MOV, 1, 720, 1280",
        "lecture-slides-vfr.mov, 6, 480, 360",
        "bbb-2audio-2subs-chapters.mkv, 6, 640, 360"
    })
    void every_picture_shows_the_frame_of_its_time(String clip, int stills, int width, int height) throws Exception {
        Film film = screening.clip(clip);
        Thumbnails made = make(film, ThumbnailExtent.WHOLE_FILM, null, null);
        Poster poster = Objects.requireNonNull(made.poster());
        Storyboard storyboard = Objects.requireNonNull(made.storyboard());
        ThumbnailImage preview = Objects.requireNonNull(made.preview());

        assertThat(poster.still().image().size()).isEqualTo(new PictureSize(width, height));
        assertThat(poster.card().size()).isEqualTo(new PictureSize(width, height).within(LARGEST_CARD_SIDE));
        assertThat(poster.card().sizeBytes()).isLessThanOrEqualTo(LARGEST_CARD);
        assertThat(made.stills()).hasSize(stills);
        assertThat(made.stills()).extracting(Still::seconds).isSorted().doesNotHaveDuplicates();
        assertThat(preview.sizeBytes()).isLessThan(LARGEST_PREVIEW);
        assertThat(screening.scratch()).isEmpty();

        SourceFrames source = new SourceFrames(film);
        source.assertShows(poster.still());
        source.assertShows(new Still(poster.still().seconds(), poster.card()));
        for (Still still : made.stills()) {
            source.assertShows(still);
        }
        source.assertShows(storyboard);
        assertHasItsSize(poster.still().image());
        assertHasItsSize(storyboard.image());
    }

    @Test
    void a_frame_that_was_asked_for_is_the_poster_to_the_frame() throws Exception {
        Film film = screening.clip("base-320x180-2s.mp4");
        double rate = film.inspection().grid().rate().perSecond();
        for (int frame : List.of(0, 17, 59)) {
            Still still = Objects.requireNonNull(make(film, ThumbnailExtent.FIRST_POSTER, frame / rate, null)
                            .poster())
                    .still();
            assertThat(still.seconds()).isCloseTo(frame / rate, within(1e-6));
            new SourceFrames(film).assertShows(still);
        }
        Still last = Objects.requireNonNull(
                        make(film, ThumbnailExtent.WHOLE_FILM, 4000.0, null).poster())
                .still();
        assertThat(last.seconds()).isCloseTo(59 / rate, within(1e-6));
    }

    @Test
    void a_film_that_begins_black_waits_for_something_to_show() throws Exception {
        Film film = screening.made(BLACK_BEGINNING);

        assertThat(make(film.beginning(1), ThumbnailExtent.FIRST_POSTER, null, null)
                        .isEmpty())
                .isTrue();
        Still poster = Objects.requireNonNull(
                        make(film, ThumbnailExtent.WHOLE_FILM, null, null).poster())
                .still();
        assertThat(poster.seconds()).isGreaterThanOrEqualTo(7);
        assertThat(brightness(poster.image())).isGreaterThan(60);
    }

    @Test
    void a_poster_that_people_have_seen_stays_where_none_is_clearly_better() throws Exception {
        Film film = screening.clip("bbb-2audio-2subs-chapters.mkv");
        Thumbnails made = make(film, ThumbnailExtent.WHOLE_FILM, null, null);
        Poster best = Objects.requireNonNull(made.poster());

        Poster nearly = new Poster(best.still(), best.card(), best.score() * 0.9);
        assertThat(make(film, ThumbnailExtent.WHOLE_FILM, null, nearly).poster())
                .isNull();
        Poster poor = new Poster(best.still(), best.card(), best.score() * 0.5);
        assertThat(make(film, ThumbnailExtent.WHOLE_FILM, null, poor).poster()).isEqualTo(best);
    }

    @ParameterizedTest
    @ValueSource(strings = {BLACK, ONE_FRAME, SLOW})
    void every_film_gets_all_of_them(String how) throws Exception {
        Film film = screening.made(how);
        Thumbnails made = make(film, ThumbnailExtent.WHOLE_FILM, null, null);

        assertThat(made.poster()).isNotNull();
        assertThat(made.stills()).isNotEmpty();
        assertThat(made.stills()).extracting(Still::seconds).doesNotHaveDuplicates();
        assertThat(made.storyboard()).isNotNull();
        assertThat(made.preview()).isNotNull();
        new SourceFrames(film).assertShows(Objects.requireNonNull(made.storyboard()));
    }

    @Test
    void a_program_that_takes_too_long_fails_the_thumbnails() throws Exception {
        Film film = screening.clip("base-320x180-2s.mp4");

        assertThatExceptionOfType(EncodeException.class)
                .isThrownBy(() -> screening
                        .maker(Duration.ofMillis(1))
                        .make(order(film, ThumbnailExtent.WHOLE_FILM, null, null), new Screening.Unseen()))
                .satisfies(failed -> assertThat(failed.failure().code()).isEqualTo(FailureCode.ENCODE_STALLED))
                .satisfies(failed -> assertThat(failed.trace().command()).contains("storyboard.jpg"));
        assertThat(screening.scratch()).isEmpty();
    }

    private Thumbnails make(Film film, ThumbnailExtent extent, @Nullable Double at, @Nullable Poster poster)
            throws Exception {
        return screening
                .maker(ThumbnailBench.LIMIT)
                .make(order(film, extent, at, poster), new Screening.Unseen())
                .thumbnails();
    }

    private static ThumbnailOrder order(
            Film film, ThumbnailExtent extent, @Nullable Double at, @Nullable Poster poster) {
        return new ThumbnailOrder(extent, film.inspection().grid(), film.rungs(), at, poster, FOLDER);
    }

    private void assertHasItsSize(ThumbnailImage image) throws Exception {
        Path file = screening.store().file(image.object());
        var read = ImageIO.read(file.toFile());
        assertThat(new PictureSize(read.getWidth(), read.getHeight())).isEqualTo(image.size());
        assertThat(Files.size(file)).isEqualTo(image.sizeBytes());
    }

    private double brightness(ThumbnailImage image) throws Exception {
        GrayPicture picture = new Shapes(screening)
                .of(screening.store().file(image.object()), 1, 1)
                .get(0);
        return Byte.toUnsignedInt(picture.luma()[0]);
    }

    /** The source itself, decoded in one go. */
    private final class SourceFrames {

        private static final int WIDTH = 32;
        private static final int HEIGHT = 32;
        /** Frames that look as much alike as this are the same to anybody. */
        private static final double ALIKE = 1;

        private final Film film;
        private final List<GrayPicture> pictures;
        private final List<Long> times;

        SourceFrames(Film film) throws InterruptedException {
            this.film = film;
            Shapes shapes = new Shapes(screening);
            this.pictures = shapes.of(film.source(), WIDTH, HEIGHT);
            this.times = shapes.times(film.source());
        }

        void assertShows(Still still) throws InterruptedException {
            GrayPicture shown = new Shapes(screening)
                    .of(screening.store().file(still.image().object()), WIDTH, HEIGHT)
                    .get(0);
            assertIs(shown, still.seconds());
        }

        /** Each cue's rectangle is the frame of the cue's time. */
        void assertShows(Storyboard storyboard) throws Exception {
            String cues = Files.readString(screening.store().file(storyboard.cues()), UTF_8);
            var image = ImageIO.read(
                    screening.store().file(storyboard.image().object()).toFile());
            double end = 0;
            for (String cue : cues.substring("WEBVTT\n\n".length()).split("\n\n")) {
                String[] lines = cue.strip().split("\n");
                String[] span = lines[0].split(" --> ");
                String[] part = lines[1].split("#xywh=")[1].split(",");
                assertThat(lines[1]).startsWith("storyboard.jpg#");
                assertThat(seconds(span[0])).isEqualTo(end);
                end = seconds(span[1]);
                Path tile = folder.resolve("tile.png");
                ImageIO.write(
                        image.getSubimage(
                                Integer.parseInt(part[0]),
                                Integer.parseInt(part[1]),
                                Integer.parseInt(part[2]),
                                Integer.parseInt(part[3])),
                        "png",
                        tile.toFile());
                assertIs(new Shapes(screening).of(tile, WIDTH, HEIGHT).get(0), seconds(span[0]));
            }
            assertThat(end).isCloseTo(film.inspection().grid().seconds(), within(0.001));
        }

        private void assertIs(GrayPicture shown, double seconds) {
            int expected = currentAt(seconds);
            int nearest = Shapes.nearest(shown, pictures);
            double worse = shown.differenceTo(pictures.get(expected)) - shown.differenceTo(pictures.get(nearest));
            assertThat(worse)
                    .as("at %s s frame %s is expected, it looks like %s", seconds, expected, nearest)
                    .isLessThan(ALIKE);
        }

        private int currentAt(double seconds) {
            long origin = film.inspection().reading().originMicros();
            double tolerance = film.inspection().facts().video().constantRate()
                    ? 0.5 / film.inspection().grid().rate().perSecond()
                    : 0.002;
            int current = 0;
            for (int i = 0; i < Math.min(times.size(), pictures.size()); i++) {
                if ((times.get(i) - origin) / 1e6 <= seconds + tolerance) {
                    current = i;
                }
            }
            return current;
        }

        private double seconds(String time) {
            String[] parts = time.split(":");
            return Integer.parseInt(parts[0]) * 3600 + Integer.parseInt(parts[1]) * 60 + Double.parseDouble(parts[2]);
        }
    }
}
