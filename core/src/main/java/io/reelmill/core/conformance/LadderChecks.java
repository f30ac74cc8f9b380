package io.reelmill.core.conformance;

import io.reelmill.core.film.Rung;
import io.reelmill.core.media.PictureSize;
import java.util.List;
import java.util.stream.Stream;

/** Rules about the sizes that were chosen. */
final class LadderChecks {

    static final List<Check> ALL = List.of(
            new Check(
                    Rule.ASPECT_IS_SHARED, subject -> subject.film().pictures().size() > 1, LadderChecks::distorted),
            Check.always(Rule.NOTHING_IS_UPSCALED, LadderChecks::upscaled));

    /** Sides are even, so one may be a pixel away from where the aspect would have it. */
    private static final double EVEN = 2;

    private LadderChecks() {}

    private static Stream<String> distorted(Subject subject) {
        List<PictureSize> sources = sources(subject);
        return rungs(subject)
                .filter(rung -> sources.stream().noneMatch(source -> hasAspectOf(source, rung.size())))
                .map(rung -> rung.name() + " is " + rung.size() + ", the source " + sources.get(0));
    }

    private static boolean hasAspectOf(PictureSize source, PictureSize size) {
        double width = (double) size.height() * source.width() / source.height();
        double height = (double) size.width() * source.height() / source.width();
        return Math.abs(width - size.width()) <= EVEN || Math.abs(height - size.height()) <= EVEN;
    }

    private static Stream<String> upscaled(Subject subject) {
        if (subject.film().pictures().isEmpty()) {
            return Stream.of("there is no rung");
        }
        List<PictureSize> sources = sources(subject);
        return rungs(subject)
                .filter(rung -> sources.stream().noneMatch(source -> hasRoomFor(source, rung.size())))
                .map(rung -> rung.name() + " is " + rung.size() + ", the source " + sources.get(0));
    }

    private static boolean hasRoomFor(PictureSize source, PictureSize size) {
        return size.width() <= Math.max(EVEN, source.width()) && size.height() <= Math.max(EVEN, source.height());
    }

    private static List<PictureSize> sources(Subject subject) {
        return subject.film().plan().takes().stream()
                .map(take -> take.picture().shown())
                .distinct()
                .toList();
    }

    private static Stream<Rung> rungs(Subject subject) {
        return subject.film().plan().rungs().stream();
    }
}
