package io.reelmill.jobs.recording.bucket;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.recording.RecordingName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of an object in the drop folder says: {@code incoming/recordings/<name>/<number>.<ext>}.
 *
 * @param recording its name
 */
public record DroppedChunk(String recording, int number) {

    static final String FOLDER = "incoming/recordings/";

    private static final String ASIDE = "incoming/refused/";
    private static final Pattern KEY = Pattern.compile(FOLDER + "([^/]+)/([0-9]{1,7})\\.[A-Za-z0-9]{1,8}");

    /** Empty where it says nothing of the kind. */
    public static Optional<DroppedChunk> of(ObjectKey key) {
        Matcher matcher = KEY.matcher(key.value());
        return matcher.matches() && RecordingName.allows(matcher.group(1))
                ? Optional.of(new DroppedChunk(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Where one goes that is not taken, for a person to look at. */
    static ObjectKey aside(ObjectKey key) {
        return new ObjectKey(ASIDE + key.value().substring(FOLDER.length()));
    }
}
