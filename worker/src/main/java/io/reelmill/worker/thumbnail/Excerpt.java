package io.reelmill.worker.thumbnail;

import java.util.List;

/**
 * A few groups of pictures of one rung in a file that ffmpeg reads as a film.
 *
 * @param file its name in the attempt's folder
 * @param groups in the order of the film
 */
record Excerpt(String file, List<Group> groups) {

    /**
     * Pictures from a keyframe up to the next.
     *
     * @param first its first frame, of the film's grid
     * @param frames how many there are
     */
    record Group(long first, int frames) {

        boolean holds(long frame) {
            return first <= frame && frame < first + frames;
        }
    }

    Excerpt {
        groups = List.copyOf(groups);
    }

    /** How many pictures come out of it where all are decoded. */
    int frames() {
        return groups.stream().mapToInt(Group::frames).sum();
    }

    /** Which of those pictures is this frame of the film. */
    int positionOf(long frame) {
        int before = 0;
        for (Group group : groups) {
            if (group.holds(frame)) {
                return before + Math.toIntExact(frame - group.first());
            }
            before += group.frames();
        }
        throw new IllegalArgumentException("frame " + frame + " is not in the excerpt");
    }
}
