package io.reelmill.core.source;

import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Reading;
import io.reelmill.core.film.Take;
import io.reelmill.core.media.AudioTrack;
import io.reelmill.core.media.SourceFacts;
import java.util.List;

/**
 * What an inspection found.
 *
 * @param seekable whether, for every segment border, a seek was proved to deliver a keyframe at or before it
 * @param whyNot why the source has to be remuxed first; empty where seekable
 * @param extent what there is of it, where {@code grid} is what is made of it
 * @param audioSeconds for each of the facts' audio tracks, in their order, when it ends on the film's axis, in seconds
 */
public record Inspection(
        SourceFacts facts,
        Reading reading,
        FrameGrid grid,
        boolean seekable,
        String whyNot,
        Extent extent,
        List<Double> audioSeconds) {

    public Inspection {
        audioSeconds = List.copyOf(audioSeconds);
    }

    /** The source as one take. */
    public Footage footage() {
        List<Integer> sounds = facts.audio().stream().map(AudioTrack::stream).toList();
        return new Footage(facts, List.of(new Take(reading, facts.video(), sounds, null)), grid);
    }
}
