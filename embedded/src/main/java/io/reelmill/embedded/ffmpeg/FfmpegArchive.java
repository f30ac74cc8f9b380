package io.reelmill.embedded.ffmpeg;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The jar that holds ffmpeg, ffprobe and their libraries. */
final class FfmpegArchive {

    static final String PROGRAMS = "bin";
    private static final String LIBRARIES = "lib";

    private static final String PREFIX = "org/bytedeco/ffmpeg/linux-x86_64-gpl/";

    /** Finds its own folder, so that the cache may be moved as a whole; exec keeps process id and signals ffmpeg's. */
    private static final String STARTER = """
            #!/bin/sh
            libraries=${0%%/*}/../lib
            LD_LIBRARY_PATH=$libraries${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
            export LD_LIBRARY_PATH
            exec "$libraries/%s" "$@"
            """;

    private FfmpegArchive() {}

    static void unpack(Path folder) throws IOException {
        Path libraries = Files.createDirectory(folder.resolve(LIBRARIES));
        Path programs = Files.createDirectory(folder.resolve(PROGRAMS));
        copyLibraries(libraries);
        for (String program : List.of("ffmpeg", "ffprobe")) {
            makeExecutable(libraries.resolve(program));
            makeExecutable(Files.writeString(programs.resolve(program), STARTER.formatted(program)));
        }
        DesktopLibraries.complete(libraries, programs.resolve("ffprobe"));
    }

    private static void copyLibraries(Path target) throws IOException {
        URL known = FfmpegArchive.class.getResource("/" + PREFIX + "ffmpeg");
        if (known == null || !(known.openConnection() instanceof JarURLConnection connection)) {
            throw new FileNotFoundException("no jar on the class path holds " + PREFIX + "ffmpeg");
        }
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                String name = entry.getName();
                if (name.startsWith(PREFIX) && isWanted(name.substring(PREFIX.length()))) {
                    try (InputStream content = jar.getInputStream(entry)) {
                        Files.copy(content, target.resolve(name.substring(PREFIX.length())));
                    }
                }
            }
        }
    }

    private static boolean isWanted(String name) {
        return !name.isEmpty() && !name.contains("/") && !name.startsWith("libjni");
    }

    private static void makeExecutable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
