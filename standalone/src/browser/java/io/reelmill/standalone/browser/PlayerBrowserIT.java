package io.reelmill.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.reelmill.standalone.browser.Patience.AS_LONG_AS_IT_TAKES;
import static io.reelmill.standalone.browser.Patience.WITHIN_A_MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The player of a film's page. */
@ExtendWith(SharedShowroom.class)
class PlayerBrowserIT {

    /** How long player and page said different things at most, in milliseconds, and how often they said something. */
    private static final String COMPARE = """
            window.apart = 0;
            window.told = new Set();
            let agreed = performance.now();
            setInterval(() => {
              const growing = document.querySelector('[data-growing]');
              const page = document.querySelector('[data-says]').textContent;
              if (!growing || growing.hidden || page.includes(growing.textContent + ' of')) agreed = performance.now();
              if (growing && !growing.hidden) window.told.add(growing.textContent);
              window.apart = Math.max(window.apart, performance.now() - agreed);
            }, 50);
            """;

    /** By how many pixels the playhead of a film that has ended is beside the strip's end. */
    private static final String BESIDE_THE_END = """
            () => {
              const end = document.querySelector('.strip-line.is-picture').getBoundingClientRect().right;
              return Math.abs(document.querySelector('[data-playhead] line').getBoundingClientRect().left - end);
            }
            """;

    private static final int SOON_MILLIS = 2000;

    private final Showroom showroom;

    PlayerBrowserIT(Showroom showroom) {
        this.showroom = showroom;
    }

    @Test
    void the_player_says_what_the_page_says_and_goes_where_it_is_told() {
        try (Person person = showroom.person()) {
            person.openUploaded(Clips.SAMPLE);
            person.page().evaluate(COMPARE);
            assertThat(person.page().locator(".head .status.is-done")).isVisible(AS_LONG_AS_IT_TAKES);
            assertThat(number(person, "window.told.size")).isPositive();
            assertThat(number(person, "window.apart")).isLessThan(SOON_MILLIS);
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
            person.page().waitForCondition(() -> person.video("video.ended", Boolean.TRUE::equals), WITHIN_A_MINUTE);
            assertThat(person.button("Play again")).isVisible();
            assertThat(number(person, BESIDE_THE_END)).isLessThan(3);
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void a_film_sealed_after_a_change_of_quality_is_played_to_its_end() {
        try (Person person = showroom.person()) {
            person.openUploaded(Clips.SHORT);
            assertThat(person.page().locator(".head .status.is-done")).isVisible(AS_LONG_AS_IT_TAKES);
            SealedElsewhere.in(person.page());
            person.page().reload();
            person.video("{ video.muted = true; return video.play(); }", any -> true);
            person.page().waitForCondition(() -> person.video("video.ended", Boolean.TRUE::equals), WITHIN_A_MINUTE);
        }
    }

    private static double number(Person person, String expression) {
        return ((Number) person.page().evaluate(expression)).doubleValue();
    }

    private static void at(Person person, double from, double to) {
        person.page()
                .waitForCondition(() -> person.video(
                        "!video.seeking && video.currentTime >= " + from + " && video.currentTime <= " + to,
                        Boolean.TRUE::equals));
    }
}
