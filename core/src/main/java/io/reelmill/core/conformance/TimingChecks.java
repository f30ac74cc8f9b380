package io.reelmill.core.conformance;

import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.publish.SegmentRun;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules about how long things last. */
final class TimingChecks {

    static final List<Check> ALL = List.of(
            Check.always(Rule.SEGMENTS_OF_SIX_SECONDS, TimingChecks::notSixSeconds),
            Check.always(Rule.SEGMENTS_WITHIN_TARGET, TimingChecks::tooLong),
            Check.always(Rule.DURATIONS_ARE_REAL, TimingChecks::unreal),
            Check.always(Rule.PLAYLISTS_ARE_EQUALLY_LONG, TimingChecks::unequal),
            Check.always(Rule.BORDERS_ARE_SHARED, TimingChecks::cutElsewhere));

    private static final double HALF_A_SECOND = 0.5;
    /** What writing decimals may cost. */
    private static final double ROUNDING = 1e-5;

    private TimingChecks() {}

    private static Stream<String> notSixSeconds(Subject subject) {
        return subject.film().pictures().stream().flatMap(name -> {
            MediaText playlist = subject.media(name);
            Stream<String> target = playlist.targetDuration() == FrameGrid.SEGMENT_SECONDS
                    ? Stream.empty()
                    : Stream.of(name + " has a target duration of " + playlist.targetDuration() + " s");
            return Stream.concat(
                    target,
                    IntStream.range(0, playlist.segments().size() - 1)
                            .filter(at -> !playlist.segments().get(at + 1).breaks())
                            .mapToObj(playlist.segments()::get)
                            .filter(segment -> Math.abs(segment.seconds() - FrameGrid.SEGMENT_SECONDS) > HALF_A_SECOND)
                            .map(TimingChecks::lasting));
        });
    }

    private static Stream<String> tooLong(Subject subject) {
        return subject.media().values().stream()
                .flatMap(playlist -> playlist.segments().stream()
                        .filter(segment -> segment.seconds() >= playlist.targetDuration() + HALF_A_SECOND)
                        .map(TimingChecks::lasting));
    }

    private static String lasting(MediaText.Listed segment) {
        return segment.uri() + " lasts " + segment.seconds() + " s";
    }

    private static Stream<String> unreal(Subject subject) {
        return subject.media().keySet().stream()
                .flatMap(name -> Stream.concat(drifting(subject, name), incomplete(subject, name)));
    }

    /** The errors at two borders differ by the error of the run between them. */
    private static Stream<String> drifting(Subject subject, String name) {
        double[] listed = borders(subject.media(name).segments().stream()
                .map(MediaText.Listed::seconds)
                .toList());
        double[] real = borders(subject.film().runsOf(name).stream()
                .flatMap(TimingChecks::seconds)
                .toList());
        double[] errors = IntStream.range(0, Math.min(listed.length, real.length))
                .mapToDouble(border -> listed[border] - real[border])
                .toArray();
        double worst = IntStream.range(0, errors.length)
                        .mapToDouble(at -> errors[at])
                        .max()
                        .orElse(0)
                - IntStream.range(0, errors.length)
                        .mapToDouble(at -> errors[at])
                        .min()
                        .orElse(0);
        return worst <= subject.frameSeconds(name)
                ? Stream.empty()
                : Stream.of(name + " says durations that are " + worst + " s away from the segments'");
    }

    private static Stream<Double> seconds(SegmentRun run) {
        return run.durations().stream().map(ticks -> (double) ticks / run.timescale());
    }

    private static double[] borders(List<Double> seconds) {
        double[] borders = new double[seconds.size() + 1];
        for (int at = 0; at < seconds.size(); at++) {
            borders[at + 1] = borders[at] + seconds.get(at);
        }
        return borders;
    }

    private static Stream<String> incomplete(Subject subject, String name) {
        double film = subject.film().plan().grid().seconds();
        double listed = subject.media(name).seconds();
        return !subject.film().isSealed() || Math.abs(listed - film) <= subject.frameSeconds(name) + ROUNDING
                ? Stream.empty()
                : Stream.of(name + " lasts " + listed + " s, the film " + film + " s");
    }

    private static Stream<String> unequal(Subject subject) {
        Map.Entry<String, MediaText> first =
                subject.media().entrySet().iterator().next();
        return subject.media().entrySet().stream().skip(1).flatMap(other -> {
            int target = first.getValue().targetDuration();
            double apart =
                    Math.abs(other.getValue().seconds() - first.getValue().seconds());
            double allowed = subject.film().isSealed() ? AudioGrid.secondsAt(1) + ROUNDING : target + HALF_A_SECOND;
            Stream<String> targets = other.getValue().targetDuration() == target
                    ? Stream.empty()
                    : Stream.of(other.getKey() + " has another target duration than " + first.getKey());
            return Stream.concat(
                    targets,
                    apart <= allowed
                            ? Stream.empty()
                            : Stream.of(other.getKey() + " and " + first.getKey() + " differ by " + apart + " s"));
        });
    }

    private static Stream<String> cutElsewhere(Subject subject) {
        List<String> pictures = subject.film().pictures();
        List<Double> cuts = durations(subject.media(pictures.get(0)));
        return pictures.stream()
                .filter(name -> !durations(subject.media(name)).equals(cuts))
                .map(name -> name + " is cut at other moments than " + pictures.get(0));
    }

    private static List<Double> durations(MediaText playlist) {
        return playlist.segments().stream().map(MediaText.Listed::seconds).toList();
    }
}
