package io.reelmill.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.reelmill.standalone.browser.Patience.AS_LONG_AS_IT_TAKES;
import static io.reelmill.standalone.browser.Patience.WITHIN_A_MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The library: what is there, what is coming, and what is looked for. */
@ExtendWith(SharedShowroom.class)
class LibraryBrowserIT {

    private final Showroom showroom;

    LibraryBrowserIT(Showroom showroom) {
        this.showroom = showroom;
    }

    @Test
    void the_library_is_searched_by_its_address_and_comes_back() {
        try (Person person = showroom.person()) {
            person.openUploaded(Clips.SHORT);
            person.link("Library").click();
            person.page().getByPlaceholder("Title, file or external id").fill("rotate-and");
            person.button("Search").click();
            person.page().waitForURL(Pattern.compile(".*\\?q=rotate-and$"));
            assertThat(person.page().locator(".film-title").first()).hasText("rotate-and-mirror");
            person.page().getByPlaceholder("Title, file or external id").fill("no such film");
            person.button("Search").click();
            assertThat(person.heading("Nothing found")).isVisible();
            person.page().goBack();
            assertThat(person.page().locator(".film-title").first()).hasText("rotate-and-mirror");
            person.page().reload();
            assertThat(person.page().locator(".film-title").first()).hasText("rotate-and-mirror");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void a_library_is_seen_at_a_glance(@TempDir Path folder) throws IOException {
        try (Person person = showroom.person(Showroom.desktop().setDeviceScaleFactor(1.5))) {
            person.page().locator("[data-view=library] input[type=file]").setInputFiles(new Path[] {
                Files.copy(Clips.SHORT, folder.resolve("Upside down.mp4")),
                Files.copy(Clips.SAMPLE, folder.resolve("Big Buck Bunny.mp4")),
                Files.writeString(folder.resolve("Minutes of the meeting.mp4"), "no film\n".repeat(99))
            });
            assertThat(person.page().getByText("Open", new Page.GetByTextOptions().setExact(true)))
                    .hasCount(3);
            assertThat(card(person, "Big Buck Bunny").locator("img[data-preview]"))
                    .isVisible(AS_LONG_AS_IT_TAKES);
            person.openUploaded(Files.copy(Clips.SAMPLE, folder.resolve("The meadow, second cut.mp4")));
            assertThat(person.page().locator(".player video")).isVisible(AS_LONG_AS_IT_TAKES);
            person.button("Close uploads").click();
            person.video("{ video.muted = true; return video.play(); }", any -> true);
            person.page().waitForCondition(() -> person.video("video.currentTime > 3", Boolean.TRUE::equals));
            person.video("video.pause()", any -> true);
            Pictures.take(person, "film");
            person.link("Library").click();
            assertThat(card(person, "The meadow, second cut").locator(".thin .is-running"))
                    .hasCount(1);
            Pictures.take(person, "library");
            person.link("Queue").click();
            assertThat(person.page().locator(".job.is-running").first()).isVisible();
            Pictures.take(person, "queue");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void events_that_were_refused_once_are_asked_for_again() {
        try (Person person = showroom.person()) {
            AtomicInteger asked = new AtomicInteger();
            person.page().route("**/api/v1/events", route -> {
                if (asked.getAndIncrement() == 0) {
                    route.fulfill(new Route.FulfillOptions().setStatus(503));
                } else {
                    route.resume();
                }
            });
            person.open("/");
            person.page().waitForCondition(() -> asked.get() > 1, WITHIN_A_MINUTE);
        }
    }

    private static Locator card(Person person, String title) {
        return person.page()
                .locator(".film", new Page.LocatorOptions().setHasText(title))
                .first();
    }
}
