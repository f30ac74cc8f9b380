package io.reelmill.core.conformance;

import io.reelmill.core.hls.PublishedFilm;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Holds a film to every rule of {@link Scope#FILM}; those of {@link Scope#SPAN} were checked before it was listed. */
public final class Conformance {

    private static final List<Check> CHECKS = Stream.of(
                    TimingChecks.ALL,
                    TakeChecks.ALL,
                    PlaylistChecks.ALL,
                    VariantChecks.ALL,
                    RateChecks.ALL,
                    LadderChecks.ALL)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Check::rule))
            .toList();

    private Conformance() {}

    /**
     * Checks a film as its playlists would be served.
     *
     * @param film sealed where its figures are there, else growing
     * @param inits bytes of each init segment, by rendition
     * @throws IllegalArgumentException where the film is not playable yet
     */
    public static ConformanceReport check(PublishedFilm film, Map<String, byte[]> inits) {
        return check(Presentation.of(film, inits));
    }

    public static ConformanceReport check(Presentation presentation) {
        Subject subject = new Subject(presentation);
        return new ConformanceReport(
                CHECKS.stream().map(check -> check.find(subject)).toList());
    }
}
