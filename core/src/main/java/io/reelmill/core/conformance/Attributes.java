package io.reelmill.core.conformance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An attribute list (RFC 8216, section 4.2), quotes removed. */
record Attributes(Map<String, String> values) {

    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Z0-9-]+)=(?:\"([^\"]*)\"|([^\",]*))(?:,|$)");

    static Attributes parse(String list) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(list);
        while (attribute.lookingAt()) {
            String quoted = attribute.group(2);
            values.put(attribute.group(1), quoted == null ? attribute.group(3) : quoted);
            attribute.region(attribute.end(), list.length());
        }
        return new Attributes(Map.copyOf(values));
    }

    /** Empty text where it is not there. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    boolean has(String name) {
        return !get(name).isEmpty();
    }

    /** Not a number where it is not there or none. */
    double number(String name) {
        try {
            return Double.parseDouble(get(name));
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }
}
