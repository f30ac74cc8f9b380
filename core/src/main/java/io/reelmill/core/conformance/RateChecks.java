package io.reelmill.core.conformance;

import io.reelmill.core.hls.FilmPlaylists;
import io.reelmill.core.hls.PublishedFilm;
import io.reelmill.core.publish.Rendition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Rules about bit rates. Rates of a sealed film are measured anew from what it lists; a growing film has only its caps. */
final class RateChecks {

    static final List<Check> ALL = List.of(
            new Check(Rule.BANDWIDTHS_ARE_MEASURED, RateChecks::isSealed, RateChecks::unmeasured),
            new Check(Rule.PEAKS_ARE_MODEST, RateChecks::isSealed, RateChecks::peaky),
            new Check(Rule.BANDWIDTH_COVERS_THE_SOUND, RateChecks::hasAChoice, RateChecks::uncovered),
            new Check(Rule.RATES_DIFFER, RateChecks::hasAChoice, RateChecks::same),
            new Check(Rule.DEFAULT_IS_USUAL, RateChecks::hasAChoice, RateChecks::unusualDefault));

    private static final double MEASURED_TOLERANCE = 0.1;
    private static final double HIGHEST_PEAK = 2;
    /** Durations are listed in whole microseconds, of which the shortest film has a few thousand. */
    private static final double LISTED_ROUNDING = 1e-3;

    private RateChecks() {}

    private static boolean isSealed(Subject subject) {
        return subject.film().isSealed();
    }

    private static boolean hasAChoice(Subject subject) {
        return subject.film().pictures().size() > 1;
    }

    private static Stream<String> unmeasured(Subject subject) {
        Map<String, ListedRates> measured = ListedRates.of(subject);
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
        return ListedRates.of(subject).entrySet().stream()
                .filter(rates -> rates.getValue().peak()
                        > HIGHEST_PEAK * rates.getValue().average())
                .map(rates -> rates.getKey() + " averages "
                        + Math.round(rates.getValue().average()) + " b/s and peaks at "
                        + Math.round(rates.getValue().peak()));
    }

    private static Stream<String> uncovered(Subject subject) {
        Map<String, ListedRates> rates = isSealed(subject) ? ListedRates.of(subject) : caps(subject.film());
        return subject.multivariant().variants().stream()
                .filter(variant -> variant.attributes().number("BANDWIDTH")
                        < (1 - LISTED_ROUNDING) * peak(subject, variant, rates))
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

    private static double average(Subject subject, MultivariantText.Listed variant, Map<String, ListedRates> rates) {
        return withSound(subject, variant, rates, ListedRates::average);
    }

    private static double peak(Subject subject, MultivariantText.Listed variant, Map<String, ListedRates> rates) {
        return withSound(subject, variant, rates, ListedRates::peak);
    }

    /** Of a variant's picture with the heaviest sound. */
    private static double withSound(
            Subject subject,
            MultivariantText.Listed variant,
            Map<String, ListedRates> rates,
            ToDoubleFunction<ListedRates> rate) {
        double sound = subject.film().sounds().stream()
                .mapToDouble(name -> of(rates, name, rate))
                .max()
                .orElse(0);
        return of(rates, variant.rendition(), rate) + sound;
    }

    private static double of(Map<String, ListedRates> rates, String name, ToDoubleFunction<ListedRates> rate) {
        ListedRates known = rates.get(name);
        return known == null ? Double.NaN : rate.applyAsDouble(known);
    }

    private static Map<String, ListedRates> caps(PublishedFilm film) {
        Map<String, ListedRates> caps = new HashMap<>();
        for (Rendition known : film.renditions()) {
            caps.put(known.name(), new ListedRates(0, known.capBitsPerSecond()));
        }
        return caps;
    }
}
