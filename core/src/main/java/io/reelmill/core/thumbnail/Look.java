package io.reelmill.core.thumbnail;

/**
 * One look into a film.
 *
 * @param frame of the film's grid
 * @param value how well the frame stands for the film, 0 to 1
 * @param worthy whether it is good enough to stand for it before the rest is known
 */
public record Look(long frame, double value, boolean worthy) {

    public static Look of(long frame, GrayPicture picture) {
        PictureScore score = PictureScore.of(picture);
        return new Look(frame, score.value(), score.worthy());
    }

    Look weighed(double weight) {
        return new Look(frame, value * weight, worthy);
    }
}
