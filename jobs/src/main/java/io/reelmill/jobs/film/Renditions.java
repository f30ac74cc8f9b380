package io.reelmill.jobs.film;

import io.reelmill.core.encode.EncodedRendition;
import io.reelmill.core.film.AudioRendition;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.Rung;
import io.reelmill.core.publish.Rendition;

/** Describes what was made as the plan meant it. */
final class Renditions {

    private Renditions() {}

    static Rendition of(FilmPlan plan, EncodedRendition made) {
        String name = made.run().rendition();
        return plan.rungs().stream()
                .filter(rung -> rung.name().equals(name))
                .findFirst()
                .map(rung -> picture(rung, made))
                .orElseGet(() -> sound(
                        plan.audio().stream()
                                .filter(audio -> audio.name().equals(name))
                                .findFirst()
                                .orElseThrow(),
                        made));
    }

    private static Rendition picture(Rung rung, EncodedRendition made) {
        return new Rendition(
                rung.name(),
                true,
                made.codecs(),
                rung.size(),
                rung.rate(),
                null,
                null,
                rung.capBitsPerSecond(),
                made.init(),
                made.initSha256());
    }

    private static Rendition sound(AudioRendition audio, EncodedRendition made) {
        return new Rendition(
                audio.name(),
                false,
                made.codecs(),
                null,
                null,
                audio.language(),
                audio.label(),
                audio.bitsPerSecond(),
                made.init(),
                made.initSha256());
    }
}
