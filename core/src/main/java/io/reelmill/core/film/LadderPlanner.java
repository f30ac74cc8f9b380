package io.reelmill.core.film;

import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import java.util.List;

/**
 * Chooses the rungs of a film: those of the profile whose short side is not above the picture's as shown, with its
 * aspect and even sides, at the rate of the film's grid; at least one, of the source's own size where all are above it.
 */
public final class LadderPlanner {

    /** HLS authoring specification 1.15. */
    public static final int MOST_FRAMES_PER_SECOND = 60;

    private static final double USUAL_ASPECT = 16.0 / 9;
    private static final double USUAL_FRAMES_PER_SECOND = 30;

    /** Twice the area needs less than twice the bits. */
    private static final double BITS_BY_AREA = 0.75;

    /** Frames that follow faster differ less. */
    private static final double BITS_BY_RATE = 0.5;

    private static final double SHRINK = 0.99;

    private LadderPlanner() {}

    /**
     * The rungs, largest first.
     *
     * @param shown the picture's size as people see it
     * @param rate of the film's grid, hence of every rung: an interlaced film has a frame for each field
     */
    public static List<Rung> rungs(PictureSize shown, FrameRate rate, Profile profile) {
        List<Rung> rungs = profile.rungs().stream()
                .filter(model -> model.shortSide() <= shown.shortSide())
                .map(model -> rung(model, scaled(shown, model.shortSide()), rate))
                .filter(rung -> H264Limits.allow(rung.size(), rate))
                .toList();
        return rungs.isEmpty() ? List.of(rung(profile.lowest(), largestAllowed(shown, rate), rate)) : rungs;
    }

    private static Rung rung(ProfileRung model, PictureSize size, FrameRate rate) {
        return new Rung(size.shortSide() + "p", size, rate, cap(model, size, rate), model.crf(), model.preset());
    }

    private static PictureSize scaled(PictureSize shown, int shortSide) {
        double scale = (double) shortSide / shown.shortSide();
        return shown.width() < shown.height()
                ? new PictureSize(shortSide, nearestEven(shown.height() * scale, shown.height()))
                : new PictureSize(nearestEven(shown.width() * scale, shown.width()), shortSide);
    }

    private static int nearestEven(double side, int source) {
        return Math.min(2 * (int) Math.round(side / 2), evenBelow(source));
    }

    private static int evenBelow(double side) {
        return Math.max(2, 2 * (int) (side / 2));
    }

    private static PictureSize largestAllowed(PictureSize shown, FrameRate rate) {
        PictureSize size = new PictureSize(evenBelow(shown.width()), evenBelow(shown.height()));
        for (double scale = SHRINK; !H264Limits.allow(size, rate); scale *= SHRINK) {
            size = new PictureSize(evenBelow(shown.width() * scale), evenBelow(shown.height() * scale));
        }
        return size;
    }

    private static int cap(ProfileRung model, PictureSize size, FrameRate rate) {
        double usualPixels = model.shortSide() * model.shortSide() * USUAL_ASPECT;
        double byArea = Math.pow(size.pixels() / usualPixels, BITS_BY_AREA);
        double byRate = Math.pow(Math.max(1, rate.perSecond() / USUAL_FRAMES_PER_SECOND), BITS_BY_RATE);
        long kilobits = Math.round(model.capBitsPerSecond() * byArea * byRate / 1000);
        return (int) Math.min(ProfileRung.HIGHEST_CAP, Math.max(ProfileRung.LOWEST_CAP, kilobits * 1000));
    }
}
