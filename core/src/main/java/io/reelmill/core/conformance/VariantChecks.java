package io.reelmill.core.conformance;

import io.reelmill.core.film.LadderPlanner;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.publish.Rendition;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about how the multivariant playlist describes what there is to choose from. */
final class VariantChecks {

    static final List<Check> ALL = List.of(
            Check.always(Rule.VARIANTS_ARE_DESCRIBED, VariantChecks::misdescribed),
            new Check(
                    Rule.SOUND_IS_SEPARATE, subject -> !subject.film().sounds().isEmpty(), VariantChecks::unfitSound),
            Check.always(Rule.CODEC_IS_COMMON, VariantChecks::uncommonCodec),
            Check.always(Rule.SIXTY_FRAMES_AT_MOST, VariantChecks::tooManyFrames));

    private static final Pattern AVC1 = Pattern.compile("avc1\\.[0-9a-f]{4}([0-9a-f]{2})");
    private static final int LEVEL_5_2 = 52;
    private static final String STEREO_AAC = "mp4a.40.2";
    private static final double RATE_ROUNDING = 0.0011;

    private VariantChecks() {}

    private static Stream<String> misdescribed(Subject subject) {
        return subject.multivariant().variants().stream()
                .flatMap(variant -> subject.film()
                        .rendition(variant.rendition())
                        .map(rendition -> misdescribed(subject, variant, rendition))
                        .orElseGet(() -> Stream.of(variant.uri() + " leads nowhere")));
    }

    private static Stream<String> misdescribed(Subject subject, MultivariantText.Listed variant, Rendition rendition) {
        Attributes said = variant.attributes();
        String size = Objects.requireNonNull(rendition.size()).toString();
        double rate = subject.film().plan().grid().rate().perSecond();
        Set<String> codecs = codecsInBytes(subject, rendition.name());
        boolean averaged = said.has("AVERAGE-BANDWIDTH") || !subject.film().isSealed();
        return Stream.of(
                        problem(
                                codecsOf(said).equals(codecs),
                                "says the codecs " + codecsOf(said) + ", the init segments " + codecs),
                        problem(said.get("RESOLUTION").equals(size), "does not say its size, " + size),
                        problem(size.equals(sizeInBytes(subject, rendition.name())), "has bytes of another size"),
                        problem(
                                Math.abs(said.number("FRAME-RATE") - rate) < RATE_ROUNDING,
                                "does not say its frame rate, " + rate),
                        problem(said.number("BANDWIDTH") > 0, "says no bandwidth"),
                        problem(averaged, "says no average bandwidth"))
                .flatMap(Optional::stream)
                .map(problem -> variant.uri() + " " + problem);
    }

    private static Optional<String> problem(boolean fine, String otherwise) {
        return fine ? Optional.empty() : Optional.of(otherwise);
    }

    private static Set<String> codecsOf(Attributes variant) {
        return Arrays.stream(variant.get("CODECS").split(","))
                .filter(codec -> !codec.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> codecsInBytes(Subject subject, String picture) {
        return Stream.concat(Stream.of(picture), subject.film().sounds().stream())
                .map(name -> subject.codecs(name).orElse("unreadable"))
                .collect(Collectors.toSet());
    }

    private static String sizeInBytes(Subject subject, String picture) {
        return subject.size(picture).map(PictureSize::toString).orElse("unreadable");
    }

    private static Stream<String> unfitSound(Subject subject) {
        List<Attributes> sounds = subject.multivariant().media().stream()
                .filter(media -> media.get("TYPE").equals("AUDIO"))
                .toList();
        Set<String> groups = sounds.stream().map(sound -> sound.get("GROUP-ID")).collect(Collectors.toSet());
        Set<String> names = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        Stream<String> ofSounds = sounds.stream()
                .filter(sound -> !sound.has("LANGUAGE")
                        || !names.add(sound.get("GROUP-ID") + sound.get("NAME"))
                        || !addresses.add(sound.get("URI")))
                .map(sound -> sound.get("NAME") + " has no language, or its name or address is another's too");
        Stream<String> ofVariants = subject.multivariant().variants().stream()
                .filter(variant -> !groups.contains(variant.attributes().get("AUDIO")))
                .map(variant -> variant.uri() + " has no sound");
        return Stream.of(ofSounds, ofVariants, unfitChoice(subject, sounds)).flatMap(problems -> problems);
    }

    private static Stream<String> unfitChoice(Subject subject, List<Attributes> sounds) {
        long defaults = sounds.stream()
                .filter(sound -> sound.get("DEFAULT").equals("YES"))
                .count();
        boolean stereo = sounds.stream().anyMatch(sound -> sound.get("CHANNELS").equals("2"))
                && subject.multivariant().variants().stream()
                        .allMatch(variant -> codecsOf(variant.attributes()).contains(STEREO_AAC));
        int planned = subject.film().sounds().size();
        return Stream.of(
                        problem(defaults == 1, defaults + " sounds are the default"),
                        problem(stereo, "no sound is stereo AAC"),
                        problem(sounds.size() == planned, sounds.size() + " of " + planned + " sounds are offered"))
                .flatMap(Optional::stream);
    }

    private static Stream<String> uncommonCodec(Subject subject) {
        return subject.multivariant().variants().stream()
                .filter(variant -> codecsOf(variant.attributes()).stream().noneMatch(VariantChecks::isCommon))
                .map(variant -> variant.uri() + " is " + variant.attributes().get("CODECS"));
    }

    private static boolean isCommon(String codec) {
        Matcher avc = AVC1.matcher(codec);
        return avc.matches() && Integer.parseInt(avc.group(1), 16) <= LEVEL_5_2;
    }

    private static Stream<String> tooManyFrames(Subject subject) {
        return subject.multivariant().variants().stream()
                .filter(variant -> variant.attributes().number("FRAME-RATE") > LadderPlanner.MOST_FRAMES_PER_SECOND)
                .map(variant -> variant.uri() + " has " + variant.attributes().get("FRAME-RATE"));
    }
}
