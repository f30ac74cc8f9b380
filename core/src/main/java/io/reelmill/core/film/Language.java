package io.reelmill.core.film;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/**
 * A language as BCP 47 writes it, made from whatever a source says; {@code und} where it says nothing that can be
 * understood.
 */
record Language(String tag) {

    static final Language UNKNOWN = new Language("und");

    private static final int LONGEST = 35;

    /** ISO 639-2 has two codes for these; the bibliographic ones are what Matroska files carry. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("mao", "mi"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("tib", "bo"),
            Map.entry("wel", "cy"));

    private static final Map<String, String> SHORTEST = shortest();

    static Language of(String found) {
        String tag = found.strip().replace('_', '-');
        if (tag.length() > LONGEST) {
            return UNKNOWN;
        }
        try {
            Locale.Builder builder = new Locale.Builder().setLanguageTag(tag).clearExtensions();
            String language = builder.build().getLanguage();
            return language.isEmpty()
                    ? UNKNOWN
                    : new Language(builder.setLanguage(SHORTEST.getOrDefault(language, language))
                            .build()
                            .toLanguageTag());
        } catch (IllformedLocaleException notALanguage) {
            return UNKNOWN;
        }
    }

    /** Three letters where there are such, fit for a path: {@code eng}. */
    String code() {
        try {
            String code = locale().getISO3Language();
            return code.isEmpty() ? UNKNOWN.tag : code;
        } catch (MissingResourceException unknownToJava) {
            return locale().getLanguage();
        }
    }

    /** For people: {@code Portuguese (Brazil)}. */
    String label() {
        return equals(UNKNOWN) ? "Audio" : locale().getDisplayName(Locale.ENGLISH);
    }

    private Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    private static Map<String, String> shortest() {
        Map<String, String> shortest = new HashMap<>(BIBLIOGRAPHIC);
        Arrays.stream(Locale.getISOLanguages())
                .forEach(two -> shortest.put(Locale.forLanguageTag(two).getISO3Language(), two));
        return Map.copyOf(shortest);
    }
}
