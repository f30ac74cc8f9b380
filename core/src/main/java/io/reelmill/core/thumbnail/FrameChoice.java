package io.reelmill.core.thumbnail;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingLong;

import io.reelmill.core.film.FrameGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Chooses frames of a film by what was seen at some of them. */
public final class FrameChoice {

    /** Of a film's ends, where titles and credits are, in parts of its length, and what they weigh. */
    private static final double ENDS = 0.04;

    private static final double WEIGHT_AT_ENDS = 0.7;
    /** What a look at the border of its part of the film weighs, beside one in its middle. */
    private static final double WEIGHT_AT_BORDER = 0.6;
    /** Pixels that change by so much from frame to frame halve what a frame is worth. */
    private static final double RESTLESS = 8;

    private FrameChoice() {}

    /**
     * Cuts the film into {@code parts} of one length and takes the best look of each, rather from its middle than from
     * its border: frames of the whole film, none twice; fewer where there are fewer looks.
     */
    public static List<Look> spread(List<Look> looks, FrameGrid grid, int parts) {
        int count = Math.min(parts, looks.size());
        double length = (double) grid.frames() / Math.max(1, count);
        return IntStream.range(0, count)
                .mapToObj(part -> best(looks, part * length, (part + 1) * length))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Look> best(List<Look> looks, double from, double to) {
        double middle = (from + to) / 2;
        return looks.stream()
                .filter(look -> look.frame() >= from && look.frame() < to)
                .max(comparingDouble(look -> {
                    double offCentre = Math.abs(look.frame() - middle) / (to - from) * 2;
                    // black frames are told apart by their place alone
                    return (look.value() + 0.01) * (1 - offCentre * (1 - WEIGHT_AT_BORDER));
                }));
    }

    /** The best looks of the whole film, best first; titles and credits at its ends weigh less. */
    public static List<Look> finalists(List<Look> looks, FrameGrid grid, int most) {
        return looks.stream()
                .map(look -> look.weighed(atAnEnd(look.frame(), grid) ? WEIGHT_AT_ENDS : 1))
                .sorted(comparingDouble(Look::value).reversed().thenComparing(comparingLong(Look::frame)))
                .limit(most)
                .toList();
    }

    private static boolean atAnEnd(long frame, FrameGrid grid) {
        double place = (double) frame / grid.frames();
        return place < ENDS || place > 1 - ENDS;
    }

    /**
     * Looks at pictures that follow each other closely, where each is worth less the more it differs from its
     * neighbours: in a transition and in fast motion all do.
     *
     * @param first frame of the first picture
     */
    public static List<Look> still(long first, List<GrayPicture> pictures) {
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            double restless = Math.max(difference(pictures, i, i - 1), difference(pictures, i, i + 1));
            looks.add(Look.of(first + i, pictures.get(i)).weighed(RESTLESS / (RESTLESS + restless)));
        }
        return looks;
    }

    private static double difference(List<GrayPicture> pictures, int one, int other) {
        return other < 0 || other >= pictures.size() ? 0 : pictures.get(one).differenceTo(pictures.get(other));
    }
}
