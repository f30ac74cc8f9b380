package io.reelmill.standalone.browser;

import com.microsoft.playwright.Browser;
import io.reelmill.embedded.folder.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A running Reelmill and a browser, where people come and go. */
final class Showroom implements AutoCloseable {

    private final Path folder;
    private final RunningReelmill reelmill;
    private final Chromium chromium;

    private Showroom(Path folder, RunningReelmill reelmill, Chromium chromium) {
        this.folder = folder;
        this.reelmill = reelmill;
        this.chromium = chromium;
    }

    static Showroom open() {
        try {
            Path folder = Files.createTempDirectory("reelmill-browser-");
            return new Showroom(folder, RunningReelmill.start(folder), Chromium.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Browser.NewContextOptions desktop() {
        return new Browser.NewContextOptions().setViewportSize(1280, 900);
    }

    /** Somebody who has not signed in yet. */
    Person stranger(Browser.NewContextOptions with) {
        return new Person(reelmill, chromium, with);
    }

    /** Somebody who has signed in. */
    Person person(Browser.NewContextOptions with) {
        Person person = stranger(with);
        person.signIn();
        return person;
    }

    Person person() {
        return person(desktop());
    }

    @Override
    public void close() throws IOException {
        chromium.close();
        reelmill.close();
        Folders.delete(folder);
    }
}
