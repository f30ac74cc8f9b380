package io.reelmill.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Somebody in front of a browser. What the browser complains about is kept. */
final class Person implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of(System.getProperty("reelmill.screenshots", "target/screenshots"));

    private final RunningReelmill reelmill;
    private final BrowserContext browser;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Person(RunningReelmill reelmill, Chromium chromium, Browser.NewContextOptions with) {
        this.reelmill = reelmill;
        this.browser = chromium.person(with);
        this.page = browser.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** Errors that scripts threw or the browser wrote to its console. */
    List<String> complaints() {
        return complaints;
    }

    void open(String path) {
        page.navigate(reelmill.at(path).toString());
    }

    void signIn() {
        open("/");
        page.getByLabel("User name").fill("admin");
        page.getByLabel("Password").fill(RunningReelmill.PASSWORD);
        button("Sign in").click();
        assertThat(heading("Library")).isVisible();
    }

    /** Chooses a file on the library's page and sends it. */
    void upload(Path file) {
        open("/");
        page.locator("input[type=file]").setInputFiles(file);
        button("Upload").click();
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Evaluates an expression of the film's {@code video} element. */
    <T> T video(String expression, Function<Object, T> as) {
        return as.apply(page.locator("video").evaluate("video => " + expression));
    }

    void screenshot(String name, boolean whole) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(whole));
    }

    @Override
    public void close() {
        browser.close();
    }
}
