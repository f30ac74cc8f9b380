package io.reelmill.core.film;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How films are made, under a name that uploads choose.
 *
 * @param rungs largest first, whatever their order was
 * @param audioBitsPerSecond of each stereo AAC rendition
 */
public record Profile(String name, List<ProfileRung> rungs, int audioBitsPerSecond) {

    public static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    public static final int LOWEST_AUDIO = 32_000;
    public static final int HIGHEST_AUDIO = 512_000;

    public Profile {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a profile's name: " + name);
        }
        if (rungs.isEmpty()
                || rungs.stream().map(ProfileRung::shortSide).distinct().count() != rungs.size()) {
            throw new IllegalArgumentException("a profile has at least one rung, and one of each size: " + name);
        }
        if (audioBitsPerSecond < LOWEST_AUDIO || audioBitsPerSecond > HIGHEST_AUDIO) {
            throw new IllegalArgumentException("not a rate for stereo AAC: " + audioBitsPerSecond);
        }
        rungs = rungs.stream()
                .sorted(Comparator.comparingInt(ProfileRung::shortSide).reversed())
                .toList();
    }

    /** The rung that the smallest sources are modelled on. */
    public ProfileRung lowest() {
        return rungs.get(rungs.size() - 1);
    }
}
