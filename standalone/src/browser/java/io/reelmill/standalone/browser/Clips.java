package io.reelmill.standalone.browser;

import java.nio.file.Path;

/** Films that people send. */
final class Clips {

    /** Long enough to be watched while it is made. */
    static final Path SAMPLE = Path.of("src/main/resources/sample/big-buck-bunny-720p-23s.mp4");

    static final Path FOLDER = Path.of("../worker/src/test/resources/media");
    /** A second long. */
    static final Path SHORT = FOLDER.resolve("rotate-and-mirror.mp4");

    private Clips() {}
}
