package io.reelmill.standalone.browser;

import com.microsoft.playwright.Browser;
import io.reelmill.embedded.folder.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** A running Reelmill and a browser, where people come and go. */
final class Showroom implements AutoCloseable {

    private static final String LOSE_THUMBNAILS = """
            with lost as (
                update work
                set state = 'failed', failure_code = 'thumbnails.failed', failure_detail = 'ffmpeg ended with status 1'
                where video_id = ?
                  and kind = 'thumbnails'
                returning video_id
            )
            delete from thumbnail
            using lost
            where thumbnail.video_id = lost.video_id
            """;

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

    /** Leaves a ready film as it is where its thumbnails have failed for good, which is more than a test can wait for. */
    void loseThumbnails(String film) {
        try (Connection database = reelmill.database();
                PreparedStatement lose = database.prepareStatement(LOSE_THUMBNAILS)) {
            lose.setObject(1, UUID.fromString(film));
            lose.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the thumbnails are not lost", e);
        }
    }

    @Override
    public void close() throws IOException {
        chromium.close();
        reelmill.close();
        Folders.delete(folder);
    }
}
