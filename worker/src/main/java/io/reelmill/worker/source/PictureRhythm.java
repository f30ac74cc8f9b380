package io.reelmill.worker.source;

import io.reelmill.core.media.FrameRate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a picture's frames follow each other.
 *
 * <p><b>Constant</b>: one rate puts every frame within a quarter of a frame, and within 20 ms, of its place. That allows
 * for containers that count milliseconds, for the pulldown of films and for a camera's trembling clock, and still every
 * frame finds a place of its own. The rate is the film's exact one (24000/1001, not 23.976).
 *
 * <p><b>Constant with holes</b>: the same, but some places are empty; the frame before is shown for longer.
 *
 * <p><b>Variable</b>: the rate is the lowest usual one at which at most one frame in twenty has to give way to its
 * successor; never above 60, above 30 only where the source itself shows more than 30 a second on average, and never
 * below 10, so that no picture comes late by more than a tenth of a second.
 *
 * @param rate the source's own where constant, with or without holes, else a sensible one
 * @param constant without holes
 * @param onGrid constant, with or without holes
 * @param start when the first frame ought to be shown, in seconds of the source's clock
 */
record PictureRhythm(FrameRate rate, boolean constant, boolean onGrid, double start) {

    private static final double STRAYING_FRAMES = 0.25;
    private static final double STRAYING_SECONDS = 0.02;
    private static final double GIVING_WAY = 0.05;
    private static final double MILLISECOND = 0.001;
    private static final int HIGHEST = 60;
    private static final int HIGHEST_OF_SLOW = 30;
    private static final int LOWEST_OWN = 1;
    /** By so many frames an unusual rate must fit better than a usual one. */
    private static final double UNUSUAL = 0.02;

    private static final List<FrameRate> FILM_RATES = rates(
            "24000/1001",
            "24",
            "25",
            "30000/1001",
            "30",
            "48000/1001",
            "48",
            "50",
            "60000/1001",
            "60",
            "15",
            "12",
            "10",
            "20",
            "15000/1001",
            "12000/1001",
            "25/2",
            "15/2",
            "16",
            "18",
            "1",
            "2",
            "3",
            "4",
            "5",
            "6",
            "8",
            "72",
            "90",
            "100",
            "120000/1001",
            "120",
            "240000/1001",
            "240");

    private static final List<FrameRate> GRID_RATES = rates("10", "12", "15", "20", "24", "25", "30", "48", "50", "60");

    private static List<FrameRate> rates(String... rates) {
        return Stream.of(rates).map(FrameRate::parse).toList();
    }

    /**
     * Finds the rhythm.
     *
     * @param lastDuration how long the last frame is shown, in seconds, 0 where unknown
     * @param interlaced whether each frame is two, half as far apart
     */
    static PictureRhythm of(FrameTimes times, double lastDuration, boolean interlaced) {
        return constant(times, interlaced)
                .filter(found -> lastDuration * found.rate.perSecond() < 1.5)
                .or(() -> withHoles(times, interlaced))
                .orElseGet(() -> new PictureRhythm(variable(times, lastDuration), false, false, times.first()));
    }

    private static Optional<PictureRhythm> constant(FrameTimes times, boolean interlaced) {
        int steps = times.count() - 1;
        double span = times.last() - times.first();
        if (steps == 0 || span <= 0) {
            return Optional.empty();
        }
        double uncertain = (2 * STRAYING_FRAMES + 0.1) / steps;
        return candidates(times)
                .filter(rate -> Math.abs(rate.perSecond() * span / steps - 1) <= uncertain)
                .map(rate -> Fit.consecutive(times, rate))
                .filter(fit -> fit.strays <= straying(fit.rate, interlaced))
                .min(Comparator.comparingDouble(Fit::badness))
                .map(fit -> new PictureRhythm(fit.rate, true, true, fit.start));
    }

    private static Optional<PictureRhythm> withHoles(FrameTimes times, boolean interlaced) {
        return candidates(times)
                .filter(rate -> rate.perSecond() <= HIGHEST && isCommon(rate, times))
                .flatMap(rate -> Fit.increasing(times, rate).stream())
                .filter(fit -> fit.strays <= straying(fit.rate, interlaced))
                .min(Comparator.comparingDouble(Fit::badness))
                .map(fit -> new PictureRhythm(fit.rate, false, true, fit.start));
    }

    private static Stream<FrameRate> candidates(FrameTimes times) {
        return Stream.concat(FILM_RATES.stream(), times.commonRate().stream())
                .filter(rate -> rate.perSecond() >= LOWEST_OWN);
    }

    /** Whether the middle distance is one frame of this rate, as exactly as a container tells that counts milliseconds. */
    private static boolean isCommon(FrameRate rate, FrameTimes times) {
        double frame = 1 / rate.perSecond();
        return times.commonRate()
                .filter(common -> Math.abs(1 / common.perSecond() - frame) <= MILLISECOND)
                .isPresent();
    }

    /** In frames. */
    private static double straying(FrameRate rate, boolean interlaced) {
        double frames = Math.min(STRAYING_FRAMES, STRAYING_SECONDS * rate.perSecond());
        return interlaced ? frames / 2 : frames;
    }

    private static FrameRate variable(FrameTimes times, double lastDuration) {
        boolean slow = times.count() <= HIGHEST_OF_SLOW * (times.last() - times.first() + lastDuration);
        List<FrameRate> allowed = GRID_RATES.stream()
                .filter(rate -> !slow || rate.perSecond() <= HIGHEST_OF_SLOW)
                .toList();
        return allowed.stream()
                .filter(rate -> givingWay(times, rate) <= GIVING_WAY * times.count())
                .findFirst()
                .orElse(allowed.get(allowed.size() - 1));
    }

    /** How many frames have a successor in the same place of the grid, those of the very same time not counted. */
    private static int givingWay(FrameTimes times, FrameRate rate) {
        int giving = 0;
        for (int i = 1; i < times.count(); i++) {
            boolean distinct = times.at(i) > times.at(i - 1);
            giving += distinct && place(times, i, rate) == place(times, i - 1, rate) ? 1 : 0;
        }
        return giving;
    }

    private static long place(FrameTimes times, int frame, FrameRate rate) {
        return (long) Math.ceil((times.at(frame) - times.first() - MILLISECOND) * rate.perSecond());
    }

    /** The rate of the rungs: at most 60, by leaving out whole frames; one frame for each field of an interlaced film. */
    FrameRate gridRate(boolean interlaced) {
        FrameRate shown = interlaced && 2 * rate.perSecond() <= HIGHEST
                ? new FrameRate(2 * rate.numerator(), rate.denominator())
                : rate;
        int every = (int) Math.ceil(shown.perSecond() / HIGHEST - 1e-9);
        return new FrameRate(shown.numerator(), Math.multiplyExact(shown.denominator(), every));
    }

    /**
     * How well a rate fits.
     *
     * @param start when the first frame would be shown if none strayed
     * @param strays by how much frames stray from their places at most, in frames
     */
    private record Fit(FrameRate rate, double start, double strays) {

        /** Each frame in the place after its predecessor's. */
        static Fit consecutive(FrameTimes times, FrameRate rate) {
            double earliest = 0;
            double latest = 0;
            for (int i = 0; i < times.count(); i++) {
                double late = times.at(i) - times.first() - rate.secondsAt(i);
                earliest = Math.min(earliest, late);
                latest = Math.max(latest, late);
            }
            return of(times, rate, earliest, latest);
        }

        /** Each frame in the nearest place; none where two share one. */
        static Optional<Fit> increasing(FrameTimes times, FrameRate rate) {
            double earliest = 0;
            double latest = 0;
            long place = -1;
            for (int i = 0; i < times.count(); i++) {
                double sinceFirst = times.at(i) - times.first();
                long nearest = Math.round(sinceFirst * rate.perSecond());
                if (nearest <= place) {
                    return Optional.empty();
                }
                place = nearest;
                double late = sinceFirst - rate.secondsAt(nearest);
                earliest = Math.min(earliest, late);
                latest = Math.max(latest, late);
            }
            return Optional.of(of(times, rate, earliest, latest));
        }

        private static Fit of(FrameTimes times, FrameRate rate, double earliest, double latest) {
            double middle = (earliest + latest) / 2;
            return new Fit(rate, times.first() + middle, (latest - earliest) / 2 * rate.perSecond());
        }

        double badness() {
            return strays + (FILM_RATES.contains(rate) ? 0 : UNUSUAL);
        }
    }
}
