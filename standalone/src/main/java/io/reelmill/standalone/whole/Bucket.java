package io.reelmill.standalone.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What lies in a standalone's object store, as its files. */
public record Bucket(Path folder) {

    /** Paths of all objects of a video, relative to the video, sorted. */
    public List<String> objectsOf(String video) {
        Path videos = folder.resolve("reelmill").resolve("videos").resolve(video);
        return files(videos).stream()
                .map(file -> videos.relativize(file).toString())
                .sorted()
                .toList();
    }

    /** Everything that holds bytes, finished or not. */
    List<Path> files() {
        return files(folder);
    }

    private static List<Path> files(Path top) {
        if (!Files.exists(top)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException | IOException changedMeanwhile) {
            return files(top);
        }
    }
}
