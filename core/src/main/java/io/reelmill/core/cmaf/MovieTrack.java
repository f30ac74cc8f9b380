package io.reelmill.core.cmaf;

/**
 * A track of a movie of several, as the init segment of its own describes it.
 *
 * @param language ISO 639-2/T, three letters
 * @param enabled whether players choose it by themselves
 */
public record MovieTrack(InitSegment init, String language, boolean enabled) {

    public MovieTrack {
        if (!language.matches("[a-z]{3}")) {
            throw new IllegalArgumentException("a language has three letters: " + language);
        }
    }
}
