package io.reelmill.dashboard.pages.strip;

import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.progress.Progress;
import io.reelmill.core.work.Work;
import io.reelmill.dashboard.pages.words.Words;
import java.util.List;

/**
 * A film from start to end, with the state of each piece that it is made of.
 *
 * @param seconds how long the film is
 * @param picture its spans
 * @param others sound, and what else is made of the film
 * @param playableTo up to where picture and sound are there without a gap, in seconds
 * @param playableX the same in percent of the film
 * @param workers how many make something of it now
 */
public record Strip(
        double seconds,
        Line picture,
        List<Line> others,
        double playableTo,
        String playableX,
        List<Tick> ticks,
        long workers) {

    /** A moment of the film. */
    public record Tick(String x, String says) {}

    /** @param works of the film's current version */
    public static Strip of(FilmPlan plan, List<Work> works, List<Progress> live, Crew crew) {
        return new StripBuilder(plan, works, live, crew).build();
    }

    public String length() {
        return Words.length(seconds);
    }

    public String playableLength() {
        return Words.length(Math.floor(playableTo));
    }

    /** Only what is made so far of a film that is not settled differs from the whole. */
    public boolean whole() {
        return playableTo >= seconds;
    }

    public int spans() {
        return picture.cells().size();
    }

    public long made() {
        return count("done");
    }

    public long running() {
        return count("running");
    }

    /** For where there is no room to tell pieces of the same state apart. */
    public ThinStrip thin() {
        return ThinStrip.of(picture.cells(), playableX);
    }

    private long count(String look) {
        return picture.cells().stream().filter(cell -> cell.look().equals(look)).count();
    }
}
