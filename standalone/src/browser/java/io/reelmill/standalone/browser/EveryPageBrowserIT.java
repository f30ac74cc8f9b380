package io.reelmill.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.reelmill.standalone.browser.Patience.AS_LONG_AS_IT_TAKES;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every page: it fits, it keeps nobody out, it is light. */
@ExtendWith(SharedShowroom.class)
class EveryPageBrowserIT {

    private final Showroom showroom;

    EveryPageBrowserIT(Showroom showroom) {
        this.showroom = showroom;
    }

    @Test
    void nothing_is_wider_than_a_small_phone() {
        try (Person person = showroom.person(new Browser.NewContextOptions().setViewportSize(360, 740))) {
            person.openUploaded(Clips.SHORT);
            assertThat(person.page().locator(".head .status.is-done")).isVisible(AS_LONG_AS_IT_TAKES);
            assertThat(person.overflow()).isZero();
            person.page().locator(".job-name").first().click();
            assertThat(person.page().getByText("Attempt 1").first()).isVisible();
            assertThat(person.overflow()).isZero();
            for (String path : List.of("/", "/queue", "/queue?status=succeeded", "/workers")) {
                person.open(path);
                assertThat(person.overflow()).as(path).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void nothing_keeps_people_out(ColorScheme colours, @TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.mp4"), "not a film at all\n".repeat(50));
        try (Person person = showroom.stranger(Showroom.desktop().setColorScheme(colours))) {
            person.open("/");
            assertThat(person.barriers()).as("sign-in").isEmpty();
            person.signIn();
            person.openUploaded(broken);
            assertThat(person.page().locator(".head .status.is-failed")).isVisible(AS_LONG_AS_IT_TAKES);
            assertThat(person.barriers()).as("failed film").isEmpty();
            person.openUploaded(Clips.SAMPLE);
            assertThat(person.page().locator(".is-picture .cell.is-running").first())
                    .isAttached(Patience.UNTIL_IT_BEGINS);
            assertThat(person.barriers()).as("film being made").isEmpty();
            for (String path : List.of("/", "/queue", "/workers")) {
                person.open(path);
                assertThat(person.barriers()).as(path).isEmpty();
            }
            person.open("/queue?status=succeeded");
            person.page().locator(".job-name").first().click();
            assertThat(person.page().getByText("Attempt 1").first()).isVisible();
            assertThat(person.barriers()).as("job").isEmpty();
        }
    }

    @Test
    void the_first_view_is_light_and_stays_where_it_is() {
        String film;
        try (Person person = showroom.person()) {
            person.openUploaded(Clips.SHORT);
            assertThat(person.page().locator(".head .status.is-done")).isVisible(AS_LONG_AS_IT_TAKES);
            film = person.page().url();
        }
        for (String address : List.of("/", film)) {
            try (Person visitor = showroom.person()) {
                FirstView view = FirstView.of(visitor, address);
                assertThat(view.bytes()).as(address).isBetween(5_000, 100_000);
                assertThat(view.shifted()).as(address).isLessThan(0.01);
            }
        }
    }

    @Test
    void the_documentation_can_be_read_without_signing_in() {
        try (Person stranger = showroom.stranger(Showroom.desktop())) {
            stranger.open("/docs");
            assertThat(stranger.page().getByText("List jobs, newest first")).isVisible();
            assertThat(stranger.complaints()).isEmpty();
        }
    }
}
