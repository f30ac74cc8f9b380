package io.reelmill.core.recording;

import java.util.regex.Pattern;

/** What a recording may be called: fit to be a folder in a bucket, with nothing that climbs, quotes or breaks a line. */
public final class RecordingName {

    public static final int LONGEST = 128;

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._-]*");

    private RecordingName() {}

    public static boolean allows(String text) {
        return text.length() <= LONGEST && ALLOWED.matcher(text).matches();
    }
}
