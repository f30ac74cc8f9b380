package io.reelmill.core.recording;

import io.reelmill.core.media.AudioTrack;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.VideoTrack;
import java.util.Comparator;
import java.util.List;

/**
 * What the parts of a take look like together.
 *
 * @param picture of constant rate where every part has a frame for each place of the film's grid
 * @param sounds streams that are sound
 */
record TakeShape(VideoTrack picture, List<Integer> sounds) {

    /** A frame that lies off its place by less, counted in frames, is in it. */
    private static final double IN_PLACE = 0.25;

    static TakeShape of(List<PlacedPart> parts, FrameRate rate) {
        Part typical = typical(parts);
        VideoTrack picture = typical.facts().video();
        boolean constant = picture.constantRate()
                && !picture.interlaced()
                && inPlace(parts, parts.get(0).pictureStart(), rate);
        return new TakeShape(
                paced(picture, constant ? rate : picture.frameRate(), constant),
                typical.facts().audio().stream().map(AudioTrack::stream).toList());
    }

    /** The part of most frames. */
    static Part typical(List<PlacedPart> parts) {
        return parts.stream()
                .map(PlacedPart::part)
                .max(Comparator.comparingInt(part -> part.extent().frames()))
                .orElseThrow();
    }

    /**
     * The picture of a take that has become longer.
     *
     * @param axisOnLine where on the line the film's axis would begin
     */
    static VideoTrack longer(VideoTrack picture, List<PlacedPart> further, long axisOnLine, FrameRate rate) {
        boolean constant = picture.constantRate() && inPlace(further, axisOnLine, rate);
        return paced(picture, picture.frameRate(), constant);
    }

    /** Whether every part has a frame for each place of the grid from its first to its last. */
    private static boolean inPlace(List<PlacedPart> parts, long anchor, FrameRate rate) {
        return parts.stream().allMatch(placed -> {
            double first = (placed.pictureStart() - anchor) / 1e6 * rate.perSecond();
            double end = (placed.pictureEnd() - anchor) / 1e6 * rate.perSecond();
            long number = Math.round(first);
            return Math.abs(first - number) < IN_PLACE
                    && Math.abs(end - number - placed.part().extent().frames()) < IN_PLACE;
        });
    }

    private static VideoTrack paced(VideoTrack track, FrameRate rate, boolean constant) {
        return new VideoTrack(
                0,
                track.codec(),
                track.coded(),
                track.shown(),
                rate,
                constant,
                track.rotation(),
                track.interlaced(),
                track.dynamicRange(),
                track.pixelFormat());
    }
}
