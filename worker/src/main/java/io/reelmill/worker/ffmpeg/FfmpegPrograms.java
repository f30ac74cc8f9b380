package io.reelmill.worker.ffmpeg;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where ffmpeg and ffprobe are, and which build they are of.
 *
 * @param build its version and a digest of everything it says about how it was built, e.g. {@code 8.0.1-2f6c01aa}; two
 *     builds that might write different bytes differ in it
 */
public record FfmpegPrograms(Path ffmpeg, Path ffprobe, String build) {

    private static final Pattern VERSION = Pattern.compile("^ffmpeg version (\\S+)");
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int DIGITS = 8;

    /**
     * Asks the programs in {@code folder} what they are.
     *
     * @throws FailureException where they do not run
     */
    public static FfmpegPrograms in(Path folder, ProgramRunner runner) throws InterruptedException {
        Path ffmpeg = folder.resolve("ffmpeg");
        Path ffprobe = folder.resolve("ffprobe");
        say(ffprobe, runner);
        return new FfmpegPrograms(ffmpeg, ffprobe, build(say(ffmpeg, runner)));
    }

    private static String say(Path program, ProgramRunner runner) throws InterruptedException {
        CapturedOutput said = new CapturedOutput(1 << 16);
        ProgramCommand command = new ProgramCommand(program, List.of("-version"), Path.of("/"), Map.of(), LIMIT, LIMIT);
        ProgramResult result = runner.run(command, said);
        if (!result.succeeded()) {
            throw new FailureException(
                    FailureCode.INTERNAL,
                    program + " does not run: " + result.reason() + " "
                            + result.trace().logTail());
        }
        return new String(said.bytes(), StandardCharsets.UTF_8);
    }

    private static String build(String said) {
        Matcher version = VERSION.matcher(said);
        return (version.find() ? version.group(1) : "unknown") + "-"
                + digest(said).substring(0, DIGITS);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
