package io.reelmill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A folder of ffmpeg and ffprobe for a worker, in which each run of ffmpeg notes the CPU time that it took. */
final class CountedPrograms {

    /** What a run of ffmpeg was for. */
    enum Purpose {
        PICTURE,
        SOUND,
        THUMBNAILS,
        OTHER;

        static Purpose of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Tells the runs apart by what only they have among their arguments; thumbnails alone read files. */
    private static final String SCRIPT = """
            #!/bin/bash
            exec 3>&2 4>&1
            TIMEFORMAT='%%U %%S'
            spent=$({ time "%s" "$@" 1>&4 2>&3; } 2>&1)
            status=$?
            case " $* " in
                *" libx264 "*) purpose=picture ;;
                *" adts "*) purpose=sound ;;
                *" -protocol_whitelist file "*) purpose=thumbnails ;;
                *) purpose=other ;;
            esac
            echo "$purpose $spent" >> "%s"
            exit $status
            """;

    private final Path folder;
    private final Path notes;

    private CountedPrograms(Path folder) {
        this.folder = folder;
        this.notes = folder.resolve("notes");
    }

    /** @param programs the real ones */
    static CountedPrograms around(Ffmpeg programs, Path folder) throws IOException {
        CountedPrograms counted = new CountedPrograms(Files.createDirectories(folder));
        Path script = folder.resolve("ffmpeg");
        Path real = programs.programs().resolve("ffmpeg");
        Files.writeString(script, SCRIPT.formatted(real, counted.notes));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        Files.createSymbolicLink(folder.resolve("ffprobe"), programs.programs().resolve("ffprobe"));
        return counted;
    }

    Path folder() {
        return folder;
    }

    /** CPU seconds, user and system, of all runs since this was last asked. */
    Map<Purpose, Double> take() throws IOException {
        List<String> lines = Files.readAllLines(notes);
        Files.writeString(notes, "");
        Map<Purpose, Double> seconds = new EnumMap<>(Purpose.class);
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            seconds.merge(
                    Purpose.of(words[0]), Double.parseDouble(words[1]) + Double.parseDouble(words[2]), Double::sum);
        }
        return seconds;
    }
}
