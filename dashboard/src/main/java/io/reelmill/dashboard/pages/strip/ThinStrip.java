package io.reelmill.dashboard.pages.strip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A strip of a few pixels' height: neighbours in the same state are one, except those being made.
 *
 * @param playableX up to where the film can be played, in percent
 */
public record ThinStrip(List<Cell> cells, String playableX) {

    /** Of a film that is all there. */
    public static ThinStrip whole() {
        return new ThinStrip(List.of(new Cell("", "done", "0", "100", 100, 0, 1, "")), "100");
    }

    /** Of a film of which nothing is there. */
    public static ThinStrip nothing(String look) {
        return new ThinStrip(List.of(new Cell("", look, "0", "100", 0, 0, 1, "")), "0");
    }

    static ThinStrip of(List<Cell> cells, String playableX) {
        List<Cell> merged = new ArrayList<>();
        for (Cell cell : cells) {
            int last = merged.size() - 1;
            if (last >= 0 && mergeable(merged.get(last), cell)) {
                merged.set(last, together(merged.get(last), cell));
            } else {
                merged.add(cell);
            }
        }
        return new ThinStrip(merged, playableX);
    }

    private static boolean mergeable(Cell one, Cell next) {
        return one.look().equals(next.look()) && !one.look().equals("running");
    }

    private static Cell together(Cell one, Cell next) {
        double width = Double.parseDouble(one.width()) + Double.parseDouble(next.width());
        return new Cell(
                "", one.look(), one.x(), String.format(Locale.ROOT, "%.3f", width), one.percent(), one.colour(), 1, "");
    }
}
