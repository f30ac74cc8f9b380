package io.reelmill.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.reelmill.standalone.browser.Patience.AS_LONG_AS_IT_TAKES;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The player of a film's page. */
@ExtendWith(SharedShowroom.class)
class PlayerBrowserIT {

    private final Showroom showroom;

    PlayerBrowserIT(Showroom showroom) {
        this.showroom = showroom;
    }

    @Test
    void the_player_says_what_the_page_says_and_goes_where_it_is_told() {
        try (Person person = showroom.person()) {
            person.openUploaded(Clips.SAMPLE);
            assertThat(person.page().locator(".player video")).isVisible(AS_LONG_AS_IT_TAKES);
            agreeOnWhatCanBePlayed(person);
            assertThat(person.page().locator(".head .status.is-done")).isVisible(AS_LONG_AS_IT_TAKES);
            person.page().locator(".seek").hover();
            assertThat(person.page().locator(".hint-time")).isVisible();
            assertThat(person.page().locator(".hint-picture")).isVisible();
            assertThat(person.page().locator(".hint-time")).hasText("0:11");
            person.page().locator(".seek-input").click();
            at(person, 10, 13);
            person.page().keyboard().press("k");
            person.page().waitForCondition(() -> person.video("!video.paused", Boolean.TRUE::equals));
            person.page().keyboard().press("k");
            person.page().waitForCondition(() -> person.video("video.paused", Boolean.TRUE::equals));
            person.page().keyboard().press("9");
            at(person, 20, 22);
            person.page().getByLabel("Quality").selectOption("0");
            person.page().getByLabel("Speed").selectOption("2");
            person.page().keyboard().press("k");
            person.page()
                    .waitForCondition(
                            () -> person.video("video.ended", Boolean.TRUE::equals),
                            new Page.WaitForConditionOptions().setTimeout(Patience.A_MINUTE));
            assertThat(person.button("Play again")).isVisible();
            assertThat(person.complaints()).isEmpty();
        }
    }

    /** Both are told by different ways: one by the rows, one by the playlists. */
    private static void agreeOnWhatCanBePlayed(Person person) {
        Locator growing = person.page().locator("[data-growing]");
        person.page()
                .waitForCondition(() -> growing.isHidden()
                        || person.page().locator("[data-says]").innerText().contains(growing.innerText() + " of"));
    }

    private static void at(Person person, double from, double to) {
        person.page()
                .waitForCondition(() -> person.video(
                        "!video.seeking && video.currentTime >= " + from + " && video.currentTime <= " + to,
                        Boolean.TRUE::equals));
    }
}
