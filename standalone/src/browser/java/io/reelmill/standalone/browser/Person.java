package io.reelmill.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Somebody in front of a browser. What the browser complains about is kept. */
final class Person implements AutoCloseable {

    private static final String AXE = axe();

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

    /** Chooses a file on the library's page, which sends it. */
    void upload(Path file) {
        open("/");
        page.locator("[data-view=library] input[type=file]").setInputFiles(file);
    }

    /** Sends a file and goes to its film's page. */
    void openUploaded(Path file) {
        upload(file);
        page.getByText("Open", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("[data-film]")).isVisible();
    }

    /** Chooses a file and sends it where no script helps. */
    void uploadByForm(Path file) {
        open("/");
        page.locator("input[type=file]").last().setInputFiles(file);
        button("Upload").click();
    }

    /** Drags a file into the window and lets it go there. */
    void drop(Path file) {
        String content;
        try {
            content = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.evaluate("""
                async ({name, content}) => {
                  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
                  const carried = new DataTransfer();
                  carried.items.add(new File([bytes], name, {type: 'video/mp4'}));
                  for (const type of ['dragenter', 'dragover', 'drop']) {
                    document.body.dispatchEvent(
                        new DragEvent(type, {dataTransfer: carried, bubbles: true, cancelable: true}));
                  }
                }
                """, Map.of("name", file.getFileName().toString(), "content", content));
    }

    /** What axe-core finds that keeps people out, seriously or worse. */
    List<String> barriers() {
        page.evaluate(AXE);
        Object found = page.evaluate("""
                async () => (await axe.run(document, {resultTypes: ['violations']})).violations
                    .filter(({impact}) => impact === 'serious' || impact === 'critical')
                    .map(({id, nodes}) => id + ': ' + nodes.map(({target, failureSummary}) => target.join(' ') + ' '
                        + failureSummary).join(' | '))
                """);
        return ((List<?>) found).stream().map(Object::toString).toList();
    }

    /** By how many pixels the page is wider than the window. */
    int overflow() {
        return (Integer) page.evaluate(
                "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
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

    private static String axe() {
        try (InputStream in = Person.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in, "axe-core").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
    }
}
