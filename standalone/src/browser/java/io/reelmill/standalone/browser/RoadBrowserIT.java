package io.reelmill.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.reelmill.standalone.browser.Patience.AS_LONG_AS_IT_TAKES;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole road as people see it: a film goes in by the page and plays on it. */
@ExtendWith(SharedShowroom.class)
class RoadBrowserIT {

    private static final List<String> KINDS =
            List.of("flower-vp8-vorbis.webm", "bbb-2audio-2subs-chapters.mkv", "rotate-and-mirror.mp4");
    /** In the folder that {@code REELMILL_MEDIA} names, where it does. */
    private static final List<String> LARGER_KINDS = List.of(
            "bbb-1080p24-23s-aac51.mp4",
            "butterfly-720p-vp9-opus.webm",
            "flower-960x528.mp4",
            "lecture-slides-vfr.mov",
            "bbb-mpeg2-mp2-1080p.ts",
            "bbb-rotated-minus90-1080p.mp4");

    private final Showroom showroom;

    RoadBrowserIT(Showroom showroom) {
        this.showroom = showroom;
    }

    @Test
    void a_film_sent_by_the_page_is_seen_growing_and_plays_to_its_end() {
        try (Person person = showroom.stranger(Showroom.desktop())) {
            person.open("/");
            person.screenshot("sign-in", false);
            person.signIn();
            person.openUploaded(Clips.SAMPLE);
            assertThat(person.heading("big-buck-bunny-720p-23s")).isVisible();
            assertThat(person.page().locator(".player[data-playable=true] video"))
                    .isVisible(AS_LONG_AS_IT_TAKES);
            assertThat(person.page().locator(".cell.is-running").first()).isAttached();
            assertThat(person.page().locator(".status.is-running").first()).isVisible();
            playsWhileItIsMade(person);
            person.screenshot("film-encoding", true);

            playToTheEnd(person);
            assertThat(person.page().getByText("Ready, 0:23 long.")).isVisible(AS_LONG_AS_IT_TAKES);
            person.screenshot("film-ready", true);
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void jobrunr_names_each_job_by_what_it_does_to_which_film() {
        try (Person person = showroom.person()) {
            filmReady(person, Clips.SAMPLE);
            person.open("/dashboard/jobs?state=SUCCEEDED");
            Locator job = person.page().getByText("Encode 0:00–0:06 of big-buck-bunny-720p-23s, 4 rungs");
            assertThat(job.first()).isVisible();
            // the counts come by JobRunr's own stream
            assertThat(person.page().getByText("?", new Page.GetByTextOptions().setExact(true)))
                    .hasCount(0);
            person.screenshot("jobrunr", false);
        }
    }

    @Test
    void without_script_films_are_sent_and_watched_by_reloading() {
        try (Person person = showroom.person(Showroom.desktop().setJavaScriptEnabled(false))) {
            person.uploadByForm(Clips.SAMPLE);
            assertThat(person.heading("big-buck-bunny-720p-23s")).isVisible();
            person.page()
                    .waitForCondition(
                            () -> {
                                person.page().reload();
                                return person.page()
                                                .locator(".head .status.is-done")
                                                .count()
                                        == 1;
                            },
                            Patience.WHILE_IT_IS_MADE);
            assertThat(person.page().getByText("Ready, 0:23 long.")).isVisible();
        }
    }

    @Test
    void a_file_that_is_no_film_says_what_why_and_who(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("<b>notes & such.mp4"), "not a film at all\n".repeat(50));
        try (Person person = showroom.person(Showroom.desktop().setColorScheme(ColorScheme.DARK))) {
            person.openUploaded(file);
            assertThat(person.heading("<b>notes & such")).isVisible();
            assertThat(person.page()
                            .getByText("The source cannot be read as a film")
                            .first())
                    .isVisible(AS_LONG_AS_IT_TAKES);
            assertThat(person.page()
                            .getByText("Whoever sent the film can put this right")
                            .first())
                    .isVisible();
            assertThat(person.button("Try again")).isVisible();
            person.screenshot("film-failed-dark", true);
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void a_phone_gets_the_same_pages() {
        Browser.NewContextOptions phone =
                new Browser.NewContextOptions().setViewportSize(390, 844).setDeviceScaleFactor(2);
        try (Person person = showroom.person(phone)) {
            filmReady(person, Clips.SAMPLE);
            person.screenshot("film-phone", true);
            assertThat(person.overflow()).isZero();
            person.open("/");
            person.screenshot("library-phone", false);
            assertThat(person.overflow()).isZero();
            person.open("/queue");
            person.screenshot("queue-phone", false);
            assertThat(person.overflow()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_of_source_plays_to_its_end(Path film) {
        try (Person person = showroom.person()) {
            filmReady(person, film);
            playToTheEnd(person);
            person.screenshot("plays-" + film.getFileName(), false);
            assertThat(person.complaints()).isEmpty();
        }
    }

    static Stream<Path> kinds() {
        Optional<Path> larger =
                Optional.ofNullable(System.getenv("REELMILL_MEDIA")).map(Path::of);
        return larger.map(folder -> LARGER_KINDS.stream().map(folder::resolve))
                .orElseGet(() -> KINDS.stream().map(Clips.FOLDER::resolve));
    }

    private static void filmReady(Person person, Path film) {
        person.openUploaded(film);
        assertThat(person.page().locator(".head .status.is-done")).isVisible(AS_LONG_AS_IT_TAKES);
    }

    private static void playsWhileItIsMade(Person person) {
        person.video("{ video.muted = true; return video.play(); }", any -> true);
        person.page().waitForCondition(() -> person.video("video.currentTime > 4", Boolean.TRUE::equals));
        person.video("video.pause()", any -> true);
        assertThat(person.page().locator(".head .status.is-running")).isVisible();
    }

    private static void playToTheEnd(Person person) {
        assertThat(person.page().locator(".player video")).isVisible(AS_LONG_AS_IT_TAKES);
        person.video("{ video.muted = true; video.playbackRate = 2; return video.play(); }", any -> true);
        person.page()
                .waitForCondition(
                        () -> person.video("video.ended", Boolean.TRUE::equals)
                                || fatal(person).isPresent(),
                        Patience.WHILE_IT_IS_MADE);
        assertThat(fatal(person)).isEmpty();
        assertThat(person.video("video.duration - video.currentTime", Object::toString))
                .isEqualTo("0");
    }

    private static Optional<String> fatal(Person person) {
        return Optional.ofNullable(person.page().locator(".player").getAttribute("data-fatal"));
    }
}
