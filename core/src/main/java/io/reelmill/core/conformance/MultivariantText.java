package io.reelmill.core.conformance;

import java.util.ArrayList;
import java.util.List;

/** What a multivariant playlist's text says, read without our own writer's help. */
record MultivariantText(boolean independent, List<Attributes> media, List<Listed> variants) {

    private static final String MEDIA = "#EXT-X-MEDIA:";
    private static final String VARIANT = "#EXT-X-STREAM-INF:";

    /** One variant and the address that follows it. */
    record Listed(Attributes attributes, String uri) {

        /** The rendition whose playlist it names. */
        String rendition() {
            return uri.replaceFirst("/.*", "");
        }
    }

    MultivariantText {
        media = List.copyOf(media);
        variants = List.copyOf(variants);
    }

    static MultivariantText parse(String text) {
        List<Attributes> media = new ArrayList<>();
        List<Listed> variants = new ArrayList<>();
        Attributes variant = Attributes.parse("");
        for (String line : text.lines().toList()) {
            if (line.startsWith(MEDIA)) {
                media.add(Attributes.parse(line.substring(MEDIA.length())));
            } else if (line.startsWith(VARIANT)) {
                variant = Attributes.parse(line.substring(VARIANT.length()));
            } else if (!line.startsWith("#") && !line.isEmpty()) {
                variants.add(new Listed(variant, line));
            }
        }
        return new MultivariantText(text.contains("#EXT-X-INDEPENDENT-SEGMENTS\n"), media, variants);
    }
}
