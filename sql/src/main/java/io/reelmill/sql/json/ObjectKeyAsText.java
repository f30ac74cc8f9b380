package io.reelmill.sql.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Writes an object key as its text. */
abstract class ObjectKeyAsText {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    ObjectKeyAsText(String value) {}

    @JsonValue
    abstract String value();
}
