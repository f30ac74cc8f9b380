package io.reelmill.core.download;

import java.util.Locale;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/** Languages as MP4 writes them: ISO 639-2/T. */
final class TrackLanguage {

    private static final String UNDETERMINED = "und";

    private TrackLanguage() {}

    /** @param tag BCP 47; null where there is no language to tell */
    static String of(@Nullable String tag) {
        if (tag == null) {
            return UNDETERMINED;
        }
        try {
            String code = Locale.forLanguageTag(tag).getISO3Language();
            return code.matches("[a-z]{3}") ? code : UNDETERMINED;
        } catch (MissingResourceException unknownToJava) {
            return UNDETERMINED;
        }
    }
}
