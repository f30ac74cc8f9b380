package io.reelmill.sql.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.reelmill.core.media.FrameRate;

/** Writes a frame rate as a fraction, e.g. {@code 30000/1001}. */
abstract class FrameRateAsText {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FrameRate parse(String text) {
        return FrameRate.parse(text);
    }

    @JsonValue
    @Override
    public abstract String toString();
}
