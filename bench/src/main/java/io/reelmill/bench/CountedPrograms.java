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
    private static final String COUNTING = """
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

    private static final String PASSING_ON = """
            #!/bin/bash
            exec "%s" "$@"
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
        Path real = programs.programs();
        write(folder.resolve("ffmpeg"), COUNTING.formatted(real.resolve("ffmpeg"), counted.notes));
        write(folder.resolve("ffprobe"), PASSING_ON.formatted(real.resolve("ffprobe")));
        return counted;
    }

    private static void write(Path file, String script) throws IOException {
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
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
