package io.reelmill.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Films on their way in, which outlive the page that they were dropped on. */
@ExtendWith(SharedShowroom.class)
class UploadBrowserIT {

    private final Showroom showroom;

    UploadBrowserIT(Showroom showroom) {
        this.showroom = showroom;
    }

    @Test
    void a_dropped_film_goes_on_arriving_while_one_moves_about() {
        try (Person person = showroom.person()) {
            Network.of(person).sendSlowly(800_000);
            person.drop(Clips.SAMPLE);
            Locator tray = person.page().locator("[data-tray]");
            assertThat(tray).containsText("Uploading 1 film");
            person.link("Queue").click();
            assertThat(person.heading("Queue")).isVisible();
            assertThat(tray).containsText("Uploading 1 film");
            person.link("Workers").click();
            assertThat(person.heading("Workers")).isVisible();
            assertThat(tray)
                    .containsText(
                            "Uploaded.", new LocatorAssertions.ContainsTextOptions().setTimeout(Patience.A_MINUTE));
            tray.getByText("Open", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(person.heading("big-buck-bunny-720p-23s")).isVisible();
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void an_upload_can_be_stopped() {
        try (Person person = showroom.person()) {
            Network.of(person).sendSlowly(200_000);
            person.drop(Clips.SAMPLE);
            person.button("Cancel upload of big-buck-bunny-720p-23s.mp4").click();
            assertThat(person.page().locator("[data-tray]")).containsText("Cancelled");
        }
    }
}
