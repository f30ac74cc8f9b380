package io.reelmill.core.hls;

import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.publish.SegmentRun;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many segments of each rendition may be listed: those, finished without a hole from the beginning, that begin
 * before the moment which every rendition has reached. So every playlist covers that moment, none runs ahead of the
 * others by more than a segment, and since the moment only moves forward, a listed segment stays listed.
 */
final class Listing {

    private final PublishedFilm film;
    private final AudioGrid sound;
    private final Set<String> pictures;
    private final Map<String, Integer> finished = new HashMap<>();
    private final double reached;

    Listing(PublishedFilm film) {
        this.film = film;
        this.sound = film.plan().soundGrid();
        this.pictures = new HashSet<>(film.pictures());
        film.planned().forEach(name -> finished.put(name, finishedPrefix(film, name)));
        // what is sealed is complete, and need not be looked at to list one rendition of it
        this.reached = film.isSealed() ? Double.POSITIVE_INFINITY : reached();
    }

    private double reached() {
        return finished.entrySet().stream()
                .mapToDouble(rendition -> reached(rendition.getKey(), rendition.getValue()))
                .min()
                .orElse(0);
    }

    /** Whether every rendition can be played from the beginning. */
    boolean begun() {
        return reached > 0;
    }

    /** How many segments of a planned rendition may be listed, counted from the first. */
    int segments(String rendition) {
        int listed = finished.getOrDefault(rendition, 0);
        while (listed > 0 && startOf(rendition, listed - 1) >= reached) {
            listed--;
        }
        return listed;
    }

    private static int finishedPrefix(PublishedFilm film, String rendition) {
        int next = 0;
        for (SegmentRun run : film.runsOf(rendition)) {
            if (run.firstSegment() != next) {
                break;
            }
            next = run.endSegment();
        }
        return next;
    }

    /** A rendition that is complete holds nothing back, even where it ends a moment before the others. */
    private double reached(String rendition, int segments) {
        return segments >= planned(rendition) ? Double.POSITIVE_INFINITY : startOf(rendition, segments);
    }

    private int planned(String rendition) {
        return isPicture(rendition) ? plan().grid().segments() : sound.segments();
    }

    private double startOf(String rendition, int segment) {
        return isPicture(rendition) ? plan().grid().startOf(segment) : sound.startOf(segment);
    }

    private boolean isPicture(String rendition) {
        return pictures.contains(rendition);
    }

    private FilmPlan plan() {
        return film.plan();
    }
}
