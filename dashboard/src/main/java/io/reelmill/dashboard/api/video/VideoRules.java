package io.reelmill.dashboard.api.video;

import io.reelmill.core.video.Priority;
import io.reelmill.dashboard.api.Choice;
import io.reelmill.dashboard.api.Text;
import io.reelmill.dashboard.problem.ProblemException;
import java.util.List;
import java.util.Map;

/** What callers may say of a video. Each rule answers the value it was given, or refuses it by its field's name. */
public final class VideoRules {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_EXTERNAL_ID = 200;
    private static final int MOST_METADATA = 50;
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_VALUE = 2000;

    private VideoRules() {}

    public static String title(String value) {
        return Text.line("title", value, LONGEST_TITLE);
    }

    public static String externalId(String value) {
        return Text.line("externalId", value, LONGEST_EXTERNAL_ID);
    }

    public static Priority priority(String value) {
        return Choice.of("priority", value, List.of(Priority.values()), Priority::word);
    }

    public static Map<String, String> metadata(Map<String, String> value) {
        if (value.size() > MOST_METADATA) {
            throw ProblemException.invalid("metadata", "must not have more than " + MOST_METADATA + " entries");
        }
        value.forEach((key, text) -> {
            Text.line("metadata", key, LONGEST_KEY);
            Text.anything("metadata." + key, text, LONGEST_VALUE);
        });
        return value;
    }
}
