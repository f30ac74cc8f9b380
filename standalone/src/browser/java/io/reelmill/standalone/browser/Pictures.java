package io.reelmill.standalone.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** The pictures of the README, taken anew only where {@code -Dreelmill.pictures=true} asks for it. */
final class Pictures {

    private static final boolean WANTED = Boolean.getBoolean("reelmill.pictures");
    private static final Path FOLDER = Path.of("../docs/images");

    private Pictures() {}

    static void take(Person person, String name) {
        if (WANTED) {
            FirstView.awaitPictures(person);
            person.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
        }
    }
}
