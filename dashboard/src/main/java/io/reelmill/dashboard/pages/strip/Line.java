package io.reelmill.dashboard.pages.strip;

import io.reelmill.dashboard.pages.words.Status;
import java.util.List;

/**
 * One kind of work along the film.
 *
 * @param note how far it is, in a word or two
 */
public record Line(String name, Status status, String note, List<Cell> cells) {

    static Line of(String name, List<Cell> cells, List<Status> states) {
        Status together = Status.together(states);
        long done = states.stream().filter(state -> state.look().equals("done")).count();
        String note = cells.size() > 1 && done < cells.size() ? done + " of " + cells.size() : together.inSentence();
        return new Line(name, together, note, cells);
    }

    /** Whether its pieces are too narrow to stand apart. */
    public boolean dense() {
        return cells.size() > 120;
    }
}
