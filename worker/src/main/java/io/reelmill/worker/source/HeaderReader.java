package io.reelmill.worker.source;

import io.reelmill.core.failure.FailureException;
import io.reelmill.worker.ffmpeg.Ending;
import io.reelmill.worker.ffmpeg.Ffprobe;
import io.reelmill.worker.ffmpeg.ProbedFile;
import io.reelmill.worker.ffmpeg.ProbedStream;
import io.reelmill.worker.ffmpeg.ProgramResult;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a source's header, or says why there is none to be read. */
final class HeaderReader {

    static final String TOO_MANY_PIXELS = "exceeds specified max pixel count";

    private static final Pattern NOT_ALLOWED = Pattern.compile("\\[(\\S+?)(?: @ \\S+)?] Format not on whitelist");
    private static final Pattern LISTS_OF_FILES =
            Pattern.compile("hls.*|dash|concat.*|sdp|rtsp|.*playlist.*|webm_dash.*");
    private static final Pattern STILLS = Pattern.compile(".*_pipe|gif|apng|image2.*|ico");

    private final ObjectBytes bytes;
    private final SourceLimits limits;

    HeaderReader(ObjectBytes bytes, SourceLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    SourceHeader read(LentSource source) throws InterruptedException {
        Ffprobe.Answer answer = source.header(FilmContainer.demuxers());
        if (answer.file().isEmpty()) {
            throw notUnderstood(answer.result());
        }
        ProbedFile file = answer.file().get();
        FilmContainer container = FilmContainer.of(file.format())
                .orElseThrow(() -> Refusal.unreadable("no films are taken in the container " + file.format()));
        if (container == FilmContainer.MP4) {
            refuseBrokenOrEncrypted(Mp4Structure.of(bytes), file);
        }
        List<ProbedStream> sounds = file.streams().stream()
                .filter(stream -> stream.kind() == ProbedStream.Kind.AUDIO)
                .toList();
        return new SourceHeader(
                container, file.format(), file.startMicros(), file.streams().size(), picture(file), sounds);
    }

    private static ProbedStream picture(ProbedFile file) {
        List<ProbedStream> pictures = file.streams().stream()
                .filter(stream -> stream.kind() == ProbedStream.Kind.VIDEO)
                .toList();
        Optional<ProbedStream> film = pictures.stream()
                .filter(stream -> !stream.picture())
                .min(Comparator.comparing(stream -> !stream.preferred()));
        return film.orElseThrow(() -> Refusal.noVideo(
                file.streams().isEmpty()
                        ? "nothing is in it"
                        : pictures.isEmpty() ? "it has no picture" : "its picture is a cover, not a film"));
    }

    private static void refuseBrokenOrEncrypted(Mp4Structure structure, ProbedFile file) {
        if (structure.encrypted()) {
            throw Refusal.unreadable("it is encrypted");
        }
        if (structure.cutShort() && !structure.movie() && file.streams().isEmpty()) {
            throw Refusal.truncated("its end is missing, and with it the index");
        }
    }

    private FailureException notUnderstood(ProgramResult result) {
        String log = result.trace().logTail();
        if (log.contains(TOO_MANY_PIXELS)) {
            return Refusal.tooLarge("its pictures have more than " + limits.mostPixels() + " pixels");
        }
        if (result.ending() != Ending.EXITED) {
            return Refusal.unreadable("its header cannot be read in time: " + result.reason());
        }
        Matcher other = NOT_ALLOWED.matcher(log);
        if (other.find()) {
            return notAFilm(other.group(1));
        }
        Mp4Structure structure = Mp4Structure.of(bytes);
        if (structure.encrypted()) {
            return Refusal.unreadable("it is encrypted");
        }
        if (structure.fragmented() && !structure.movie()) {
            return Refusal.unreadable("it is a fragment without the header it belongs to");
        }
        if (structure.cutShort()) {
            return Refusal.truncated("its end is missing, and with it the index");
        }
        return Refusal.unreadable(Refusal.lastWords(log));
    }

    private static FailureException notAFilm(String format) {
        if (LISTS_OF_FILES.matcher(format).matches()) {
            return Refusal.unsafe("it is read as " + format + ", a list of other files");
        }
        if (STILLS.matcher(format).matches()) {
            return Refusal.noVideo("it is read as " + format + ", a still picture");
        }
        return Refusal.unreadable("it is read as " + format + ", which is no container of films");
    }
}
