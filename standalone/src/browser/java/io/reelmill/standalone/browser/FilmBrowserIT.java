package io.reelmill.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.reelmill.standalone.browser.Patience.AS_LONG_AS_IT_TAKES;
import static io.reelmill.standalone.browser.Patience.TEXT_AS_LONG_AS_IT_TAKES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A film's page while it is made, and when it is not. */
@ExtendWith(SharedShowroom.class)
class FilmBrowserIT {

    private final Showroom showroom;

    FilmBrowserIT(Showroom showroom) {
        this.showroom = showroom;
    }

    @Test
    void a_strip_fills_without_a_reload_and_nothing_goes_back() {
        try (Person person = showroom.person()) {
            person.openUploaded(Clips.SAMPLE);
            person.page().evaluate("window.notReloaded = true");
            assertThat(person.page().locator(".is-picture .cell.is-running").first())
                    .isAttached(Patience.UNTIL_IT_BEGINS);
            List<Integer> percents = new ArrayList<>();
            person.page()
                    .waitForCondition(
                            () -> {
                                percents.add(percent(person));
                                return percents.get(percents.size() - 1) == 100;
                            },
                            Patience.WHILE_IT_IS_MADE);
            assertThat(percents).isSorted();
            assertThat(percents.stream().distinct().count()).isGreaterThan(4);
            assertThat(person.page().locator(".is-picture .cell:not(.is-done)")).hasCount(0);
            assertThat(person.page().evaluate("window.notReloaded")).isEqualTo(true);
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void a_failed_film_says_why_and_is_put_out_of_the_way(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("minutes.mp4"), "not a film at all\n".repeat(50));
        try (Person person = showroom.person()) {
            person.openUploaded(file);
            assertThat(person.page()
                            .getByText("The source cannot be read as a film")
                            .first())
                    .isVisible(AS_LONG_AS_IT_TAKES);
            assertThat(person.link("Upload another file")).isVisible();
            person.button("Delete").click();
            person.button("No, keep it").click();
            assertThat(person.heading("minutes")).isVisible();
            person.button("Delete").click();
            person.button("Delete it").click();
            assertThat(person.heading("Library")).isVisible();
            assertThat(person.page().getByText("minutes", new Page.GetByTextOptions().setExact(true)))
                    .hasCount(0);
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void a_cancelled_film_is_gone_on_with() {
        try (Person person = showroom.person()) {
            person.openUploaded(Clips.SAMPLE);
            assertThat(person.page().locator(".head .status.is-running")).isVisible(AS_LONG_AS_IT_TAKES);
            person.button("Cancel").click();
            person.button("Stop making it").click();
            assertThat(person.page().locator(".head .status.is-stopped")).isVisible();
            person.button("Try again").click();
            assertThat(person.page().locator(".head .status.is-done")).isVisible(AS_LONG_AS_IT_TAKES);
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void a_film_that_is_ready_without_thumbnails_gets_them_by_its_button() {
        try (Person person = showroom.person()) {
            person.openUploaded(Clips.SHORT);
            assertThat(person.page().locator(".head .status.is-done")).isVisible(AS_LONG_AS_IT_TAKES);
            showroom.loseThumbnails(person.page().locator("[data-film]").getAttribute("data-id"));
            person.page().reload();
            Locator note = person.page().getByLabel("What is missing");
            assertThat(note).containsText("The thumbnails could not be made");
            assertThat(note).containsText("Only its thumbnails are missing; the film itself is whole.");
            person.screenshot("film-without-thumbnails", false);
            person.button("Make the thumbnails").click();
            assertThat(person.page().locator(".stills img").first()).isVisible();
            assertThat(note).hasCount(0);
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void a_recording_is_watched_at_its_edge_and_says_what_is_missing() {
        try (Person person = showroom.person()) {
            RecordedByBrowser recording = RecordedByBrowser.begin(person, "Lecture hall");
            recording.send(0, Clips.SAMPLE);
            person.open("/videos/" + recording.video());
            assertThat(person.page().locator(".head .status")).containsText(Pattern.compile("Recording|Stalled"));
            assertThat(person.button("Live")).isVisible(AS_LONG_AS_IT_TAKES);
            person.page()
                    .waitForCondition(
                            () -> person.video("video.duration || 0", RecordedByBrowser::number) > 17,
                            Patience.WHILE_IT_IS_MADE);
            person.button("Live").click();
            person.page()
                    .waitForCondition(
                            () -> person.video("video.currentTime", RecordedByBrowser::number) > 8,
                            Patience.WHILE_IT_IS_MADE);
            assertThat(person.button("Live")).hasAttribute("aria-pressed", "true");
            person.screenshot("film-recording", true);
            person.page().setViewportSize(390, 844);
            assertThat(person.overflow()).isZero();

            recording.send(1, "no film".getBytes(UTF_8));
            recording.finish(2);

            assertThat(person.page().locator(".ledger")).containsText("Chunk 1 left out", TEXT_AS_LONG_AS_IT_TAKES);
            assertThat(person.page().locator(".recording")).containsText("by its recorder");
            assertThat(person.page().locator(".head .status.is-done")).isVisible(AS_LONG_AS_IT_TAKES);
            assertThat(person.button("Live")).isHidden();
            assertThat(person.barriers()).isEmpty();
            person.screenshot("film-recorded-phone", true);
            assertThat(person.complaints()).isEmpty();
        }
    }

    /** 100 once it is told no more. */
    private static int percent(Person person) {
        Object text = person.page()
                .evaluate("document.querySelector('.percent')?.textContent"
                        + " ?? (document.querySelector('.head .status.is-done') ? '100' : '0')");
        return Integer.parseInt(text.toString().replaceAll("[^0-9]", ""));
    }
}
