package io.reelmill.core.hls;

import io.reelmill.core.film.AudioRendition;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.Rung;
import io.reelmill.core.publish.Rendition;
import io.reelmill.core.publish.SealedRendition;
import io.reelmill.core.publish.SegmentRun;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One version of a film as its rows stand: what was planned and what of it has been published.
 *
 * @param runs in any order
 * @param sealed empty while the film grows
 */
public record PublishedFilm(
        FilmPlan plan, List<Rendition> renditions, List<SegmentRun> runs, List<SealedRendition> sealed) {

    public PublishedFilm {
        renditions = List.copyOf(renditions);
        runs = runs.stream()
                .sorted(Comparator.comparing(SegmentRun::rendition).thenComparingInt(SegmentRun::firstSegment))
                .toList();
        sealed = List.copyOf(sealed);
    }

    public boolean isSealed() {
        return !sealed.isEmpty();
    }

    public PublishedFilm sealedWith(List<SealedRendition> figures) {
        return new PublishedFilm(plan, renditions, runs, figures);
    }

    /** Names of the planned rungs, largest first. */
    public List<String> pictures() {
        return plan.rungs().stream().map(Rung::name).toList();
    }

    /** Names of the planned sound renditions, default first. */
    public List<String> sounds() {
        return plan.audio().stream().map(AudioRendition::name).toList();
    }

    /** Names of everything that was planned. */
    public List<String> planned() {
        return Stream.concat(pictures().stream(), sounds().stream()).toList();
    }

    public Optional<Rendition> rendition(String name) {
        return renditions.stream().filter(known -> known.name().equals(name)).findFirst();
    }

    /** By first segment. */
    public List<SegmentRun> runsOf(String rendition) {
        return runs.stream().filter(run -> run.rendition().equals(rendition)).toList();
    }

    public Optional<SealedRendition> figuresOf(String rendition) {
        return sealed.stream().filter(known -> known.name().equals(rendition)).findFirst();
    }
}
