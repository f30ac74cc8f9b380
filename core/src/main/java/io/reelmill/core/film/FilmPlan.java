package io.reelmill.core.film;

import io.reelmill.core.media.VideoTrack;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was decided before the first frame is encoded; never changed afterwards.
 *
 * @param takes at least one; take {@code n} is the grid's
 * @param encoderBuild the build that all spans must come from
 */
public record FilmPlan(
        List<Take> takes,
        FrameGrid grid,
        List<Rung> rungs,
        List<AudioRendition> audio,
        List<Span> spans,
        List<Stretch> stretches,
        String encoderBuild) {

    public FilmPlan {
        if (takes.size() != grid.takes()) {
            throw new IllegalArgumentException(takes.size() + " takes on a grid of " + grid.takes());
        }
        takes = List.copyOf(takes);
        rungs = List.copyOf(rungs);
        audio = List.copyOf(audio);
        spans = List.copyOf(spans);
        stretches = List.copyOf(stretches);
    }

    /** Of one take. */
    public FilmPlan(
            Reading reading,
            VideoTrack picture,
            FrameGrid grid,
            List<Rung> rungs,
            List<AudioRendition> audio,
            List<Span> spans,
            List<Stretch> stretches,
            String encoderBuild) {
        this(
                List.of(new Take(
                        reading,
                        picture,
                        audio.stream().map(AudioRendition::stream).toList(),
                        null)),
                grid,
                rungs,
                audio,
                spans,
                stretches,
                encoderBuild);
    }

    public AudioGrid soundGrid() {
        return AudioGrid.covering(grid);
    }

    public Take takeOf(Span span) {
        return takes.get(grid.takeOf(span.firstSegment()));
    }

    public Take takeOf(Stretch stretch) {
        AudioGrid sound = soundGrid();
        return takes.get(sound.takeOf(sound.segmentOf(stretch.firstFrame())));
    }

    /** The sound rendition of this name. */
    public AudioRendition audio(@Nullable String name) {
        return audio.stream()
                .filter(rendition -> rendition.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A span; empty where the plan has grown since this one was read. */
    public Optional<Span> findSpan(int index) {
        return spans.stream().skip(index).findFirst();
    }

    /** A stretch; empty where the plan has grown since this one was read. */
    public Optional<Stretch> findStretch(@Nullable String rendition, int index) {
        return stretches.stream()
                .filter(stretch -> stretch.rendition().equals(rendition) && stretch.index() == index)
                .findFirst();
    }

    /** A stretch of the sound rendition of this name. */
    public Stretch stretch(@Nullable String rendition, int index) {
        return findStretch(rendition, index).orElseThrow();
    }
}
