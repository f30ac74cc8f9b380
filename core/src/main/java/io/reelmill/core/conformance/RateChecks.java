package io.reelmill.core.conformance;

import io.reelmill.core.hls.FilmPlaylists;
import io.reelmill.core.hls.Measurement;
import io.reelmill.core.hls.PublishedFilm;
import io.reelmill.core.publish.Rendition;
import io.reelmill.core.publish.SealedRendition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Rules about bit rates. Rates of a sealed film are measured anew from its rows; a growing film has only its caps. */
final class RateChecks {

    static final List<Check> ALL = List.of(
            new Check(Rule.BANDWIDTHS_ARE_MEASURED, RateChecks::isSealed, RateChecks::unmeasured),
            new Check(Rule.PEAKS_ARE_MODEST, RateChecks::isSealed, RateChecks::peaky),
            new Check(Rule.BANDWIDTH_COVERS_THE_SOUND, RateChecks::hasAChoice, RateChecks::uncovered),
            new Check(Rule.RATES_DIFFER, RateChecks::hasAChoice, RateChecks::same),
            new Check(Rule.DEFAULT_IS_USUAL, RateChecks::hasAChoice, RateChecks::unusualDefault));

    private static final double MEASURED_TOLERANCE = 0.1;
    private static final double HIGHEST_PEAK = 2;

    private RateChecks() {}

    private static boolean isSealed(Subject subject) {
        return subject.film().isSealed();
    }

    private static boolean hasAChoice(Subject subject) {
        return subject.film().pictures().size() > 1;
    }

    private static Stream<String> unmeasured(Subject subject) {
        Map<String, SealedRendition> measured = measured(subject.film());
        return subject.multivariant().variants().stream()
                .flatMap(variant -> Stream.concat(
                        off(variant, "AVERAGE-BANDWIDTH", average(subject, variant, measured)),
                        off(variant, "BANDWIDTH", peak(subject, variant, measured))));
    }

    private static Stream<String> off(MultivariantText.Listed variant, String name, double measured) {
        double said = variant.attributes().number(name);
        return Math.abs(measured - said) <= MEASURED_TOLERANCE * said
                ? Stream.empty()
                : Stream.of(variant.uri() + " says " + name + "="
                        + variant.attributes().get(name) + ", measured " + Math.round(measured));
    }

    private static Stream<String> peaky(Subject subject) {
        return measured(subject.film()).values().stream()
                .filter(rates -> rates.peakBitsPerSecond() > HIGHEST_PEAK * rates.averageBitsPerSecond())
                .map(rates -> rates.name() + " averages " + rates.averageBitsPerSecond() + " b/s and peaks at "
                        + rates.peakBitsPerSecond());
    }

    private static Stream<String> uncovered(Subject subject) {
        Map<String, SealedRendition> rates = isSealed(subject) ? measured(subject.film()) : caps(subject.film());
        return subject.multivariant().variants().stream()
                .filter(variant -> variant.attributes().number("BANDWIDTH") < peak(subject, variant, rates))
                .map(variant -> variant.uri() + " needs " + Math.round(peak(subject, variant, rates)) + " b/s, says "
                        + variant.attributes().get("BANDWIDTH"));
    }

    private static Stream<String> same(Subject subject) {
        long different = subject.multivariant().variants().stream()
                .map(variant -> variant.attributes().get("BANDWIDTH"))
                .distinct()
                .count();
        int rungs = subject.film().pictures().size();
        return different == rungs ? Stream.empty() : Stream.of(rungs + " rungs have " + different + " bit rates");
    }

    private static Stream<String> unusualDefault(Subject subject) {
        List<MultivariantText.Listed> variants = subject.multivariant().variants();
        double first = distance(variants.get(0));
        return variants.stream()
                .filter(variant -> distance(variant) < first)
                .limit(1)
                .map(variant ->
                        variant.uri() + " is nearer than " + variants.get(0).uri());
    }

    private static double distance(MultivariantText.Listed variant) {
        Attributes said = variant.attributes();
        double usual = said.has("AVERAGE-BANDWIDTH") ? said.number("AVERAGE-BANDWIDTH") : said.number("BANDWIDTH");
        return Math.abs(usual - FilmPlaylists.USUAL_CONNECTION);
    }

    private static double average(
            Subject subject, MultivariantText.Listed variant, Map<String, SealedRendition> rates) {
        return withSound(subject, variant, rates, SealedRendition::averageBitsPerSecond);
    }

    private static double peak(Subject subject, MultivariantText.Listed variant, Map<String, SealedRendition> rates) {
        return withSound(subject, variant, rates, SealedRendition::peakBitsPerSecond);
    }

    /** Of a variant's picture with the heaviest sound. */
    private static double withSound(
            Subject subject,
            MultivariantText.Listed variant,
            Map<String, SealedRendition> rates,
            ToDoubleFunction<SealedRendition> rate) {
        double sound = subject.film().sounds().stream()
                .mapToDouble(name -> of(rates, name, rate))
                .max()
                .orElse(0);
        return of(rates, variant.rendition(), rate) + sound;
    }

    private static double of(Map<String, SealedRendition> rates, String name, ToDoubleFunction<SealedRendition> rate) {
        SealedRendition known = rates.get(name);
        return known == null ? Double.NaN : rate.applyAsDouble(known);
    }

    private static Map<String, SealedRendition> measured(PublishedFilm film) {
        Map<String, SealedRendition> measured = new HashMap<>();
        Measurement.of(film).forEach(rates -> measured.put(rates.name(), rates));
        return measured;
    }

    private static Map<String, SealedRendition> caps(PublishedFilm film) {
        Map<String, SealedRendition> caps = new HashMap<>();
        for (Rendition known : film.renditions()) {
            caps.put(known.name(), new SealedRendition(known.name(), 0, known.capBitsPerSecond()));
        }
        return caps;
    }
}
