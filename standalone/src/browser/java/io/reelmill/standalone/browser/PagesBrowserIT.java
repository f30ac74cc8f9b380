package io.reelmill.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do on the pages, and what keeps them from it. */
@TestInstance(Lifecycle.PER_CLASS)
class PagesBrowserIT {

    private static final Path SAMPLE = Path.of("src/main/resources/sample/big-buck-bunny-720p-23s.mp4");
    private static final Path SHORT = Path.of("../worker/src/test/resources/media/rotate-and-mirror.mp4");
    private static final double A_MINUTE = 60_000;
    /** Pictures that somebody sees before scrolling. */
    private static final String ALL_IN_VIEW = """
            [...document.images].filter((picture) => {
              const {top, bottom} = picture.getBoundingClientRect();
              return top < innerHeight && bottom > 0;
            })""";

    private static final LocatorAssertions.IsVisibleOptions AS_LONG_AS_IT_TAKES =
            new LocatorAssertions.IsVisibleOptions().setTimeout(10 * A_MINUTE);

    @SuppressWarnings("NullAway.Init")
    private RunningReelmill reelmill;

    @SuppressWarnings("NullAway.Init")
    private Chromium chromium;

    @BeforeAll
    void start(@TempDir Path folder) {
        reelmill = RunningReelmill.start(folder);
        chromium = Chromium.start();
    }

    @AfterAll
    void stop() {
        chromium.close();
        reelmill.close();
    }

    @Test
    void a_dropped_film_goes_on_arriving_while_one_moves_about() {
        try (Person person = person(desktop())) {
            person.signIn();
            slowly(person, 800_000);
            person.drop(SAMPLE);
            Locator tray = person.page().locator("[data-tray]");
            assertThat(tray).containsText("Uploading 1 film");
            person.link("Queue").click();
            assertThat(person.heading("Queue")).isVisible();
            assertThat(tray).containsText("Uploading 1 film");
            person.link("Workers").click();
            assertThat(person.heading("Workers")).isVisible();
            assertThat(tray)
                    .containsText("Uploaded.", new LocatorAssertions.ContainsTextOptions().setTimeout(A_MINUTE));
            tray.getByText("Open", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(person.heading("big-buck-bunny-720p-23s")).isVisible();
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void an_upload_can_be_stopped() {
        try (Person person = person(desktop())) {
            person.signIn();
            slowly(person, 200_000);
            person.drop(SAMPLE);
            person.button("Cancel upload of big-buck-bunny-720p-23s.mp4").click();
            assertThat(person.page().locator("[data-tray]")).containsText("Cancelled");
        }
    }

    @Test
    void a_strip_fills_without_a_reload_and_nothing_goes_back() {
        try (Person person = person(desktop())) {
            person.signIn();
            openUploaded(person, SAMPLE);
            person.page().evaluate("window.notReloaded = true");
            assertThat(person.page().locator(".is-picture .cell.is-running").first())
                    .isAttached(new LocatorAssertions.IsAttachedOptions().setTimeout(2 * A_MINUTE));
            List<Integer> percents = new ArrayList<>();
            person.page()
                    .waitForCondition(
                            () -> {
                                percents.add(percent(person));
                                return percents.get(percents.size() - 1) == 100;
                            },
                            new Page.WaitForConditionOptions().setTimeout(5 * A_MINUTE));
            assertThat(percents).isSorted();
            assertThat(percents.stream().distinct().count()).isGreaterThan(4);
            assertThat(person.page().locator(".is-picture .cell:not(.is-done)")).hasCount(0);
            assertThat(person.page().evaluate("window.notReloaded")).isEqualTo(true);
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void the_player_says_what_the_page_says_and_goes_where_it_is_told() {
        try (Person person = person(desktop())) {
            person.signIn();
            openUploaded(person, SAMPLE);
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
                            new Page.WaitForConditionOptions().setTimeout(A_MINUTE));
            assertThat(person.button("Play again")).isVisible();
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void a_failed_film_says_why_and_is_put_out_of_the_way(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("minutes.mp4"), "not a film at all\n".repeat(50));
        try (Person person = person(desktop())) {
            person.signIn();
            openUploaded(person, file);
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
        try (Person person = person(desktop())) {
            person.signIn();
            openUploaded(person, SAMPLE);
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
    void the_library_is_searched_by_its_address_and_comes_back() {
        try (Person person = person(desktop())) {
            person.signIn();
            openUploaded(person, SHORT);
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
    void nothing_is_wider_than_a_small_phone() {
        try (Person person = person(new Browser.NewContextOptions().setViewportSize(360, 740))) {
            person.signIn();
            openUploaded(person, SHORT);
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
        try (Person person = person(desktop().setColorScheme(colours))) {
            person.open("/");
            assertThat(person.barriers()).as("sign-in").isEmpty();
            person.signIn();
            openUploaded(person, broken);
            assertThat(person.page().locator(".head .status.is-failed")).isVisible(AS_LONG_AS_IT_TAKES);
            assertThat(person.barriers()).as("failed film").isEmpty();
            openUploaded(person, SAMPLE);
            assertThat(person.page().locator(".is-picture .cell.is-running").first())
                    .isAttached(new LocatorAssertions.IsAttachedOptions().setTimeout(2 * A_MINUTE));
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
        try (Person person = person(desktop())) {
            person.signIn();
            openUploaded(person, SHORT);
            assertThat(person.page().locator(".head .status.is-done")).isVisible(AS_LONG_AS_IT_TAKES);
            String film = person.page().url();
            for (String address : List.of(reelmill.at("/").toString(), film)) {
                try (Person visitor = person(desktop())) {
                    visitor.signIn();
                    visitor.page().addInitScript("""
                            window.shifted = 0;
                            new PerformanceObserver((list) => {
                              for (const shift of list.getEntries()) window.shifted += shift.value;
                            }).observe({type: 'layout-shift', buffered: true});
                            """);
                    cold(visitor);
                    visitor.page().navigate(address);
                    visitor.page().waitForFunction(ALL_IN_VIEW + ".every(({complete}) => complete)");
                    assertThat(bytesOfFirstView(visitor)).as(address).isBetween(5_000, 100_000);
                    assertThat(((Number) visitor.page().evaluate("window.shifted")).doubleValue())
                            .as(address)
                            .isLessThan(0.01);
                }
            }
        }
    }

    @Test
    void a_library_is_seen_at_a_glance(@TempDir Path folder) throws IOException {
        try (Person person = person(desktop().setDeviceScaleFactor(1.5))) {
            person.signIn();
            person.open("/");
            person.page().locator("[data-view=library] input[type=file]").setInputFiles(new Path[] {
                Files.copy(SHORT, folder.resolve("Upside down.mp4")),
                Files.copy(SAMPLE, folder.resolve("Big Buck Bunny.mp4")),
                Files.writeString(folder.resolve("Minutes of the meeting.mp4"), "no film\n".repeat(99))
            });
            assertThat(person.page().getByText("Open", new Page.GetByTextOptions().setExact(true)))
                    .hasCount(3);
            assertThat(card(person, "Big Buck Bunny").locator("img[data-preview]"))
                    .isVisible(AS_LONG_AS_IT_TAKES);
            openUploaded(person, Files.copy(SAMPLE, folder.resolve("The meadow, second cut.mp4")));
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

    private static Locator card(Person person, String title) {
        return person.page()
                .locator(".film", new Page.LocatorOptions().setHasText(title))
                .first();
    }

    private void openUploaded(Person person, Path file) {
        person.upload(file);
        person.page()
                .getByText("Open", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(person.page().locator("[data-film]")).isVisible();
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

    /** 100 once it is told no more. */
    private static int percent(Person person) {
        Object text = person.page()
                .evaluate("document.querySelector('.percent')?.textContent"
                        + " ?? (document.querySelector('.head .status.is-done') ? '100' : '0')");
        return Integer.parseInt(text.toString().replaceAll("[^0-9]", ""));
    }

    private static void slowly(Person person, int bytesPerSecond) {
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 5);
        network.addProperty("downloadThroughput", -1);
        network.addProperty("uploadThroughput", bytesPerSecond);
        CDPSession session = person.page().context().newCDPSession(person.page());
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", network);
    }

    private static void cold(Person person) {
        JsonObject nothingKept = new JsonObject();
        nothingKept.addProperty("cacheDisabled", true);
        CDPSession session = person.page().context().newCDPSession(person.page());
        session.send("Network.enable");
        session.send("Network.setCacheDisabled", nothingKept);
    }

    /**
     * Everything but the player and what that loads, as it came over the network. Of a library's pictures, as if each
     * place that is in view had the heaviest of them.
     */
    private static int bytesOfFirstView(Person person) {
        Object bytes = person.page().evaluate("""
                        () => {
                          const all = performance.getEntriesByType('navigation')
                              .concat(performance.getEntriesByType('resource'));
                          const sum = (some) => some.reduce((bytes, {transferSize}) => bytes + transferSize, 0);
                          const page = sum(all.filter(({name}) => !/[/](vendor|media)[/]/.test(name)));
                          const seen = IN_VIEW.map(({currentSrc}) => currentSrc);
                          const pictures = all.filter(({name}) => name.includes('/media/') && seen.includes(name));
                          const films = document.querySelector('.films');
                          if (!films) return page + sum(pictures);
                          const height = films.firstElementChild.offsetHeight + parseFloat(getComputedStyle(films).rowGap);
                          const rows = Math.ceil((innerHeight - films.getBoundingClientRect().top) / height);
                          const columns = getComputedStyle(films).gridTemplateColumns.split(' ').length;
                          return page + rows * columns * Math.max(...pictures.map(({transferSize}) => transferSize));
                        }
                        """.replace("IN_VIEW", ALL_IN_VIEW));
        return ((Number) bytes).intValue();
    }

    private static Browser.NewContextOptions desktop() {
        return new Browser.NewContextOptions().setViewportSize(1280, 900);
    }

    private Person person(Browser.NewContextOptions with) {
        return new Person(reelmill, chromium, with);
    }
}
