package io.reelmill.bench;

import java.util.List;
import java.util.Locale;

/** Repeated measurements of one thing. */
record Samples(List<Double> values) {

    Samples {
        values = values.stream().sorted().toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    /** The least value that so many percent do not exceed. */
    double percentile(int percent) {
        return values.get(Math.max(0, (int) Math.ceil(values.size() * percent / 100.0) - 1));
    }

    double least() {
        return values.get(0);
    }

    double most() {
        return values.get(values.size() - 1);
    }

    /** Median and extremes, e.g. {@code 12.31 (12.02 to 12.90)}. */
    String show(int digits) {
        String form = "%." + digits + "f";
        return values.size() == 1
                ? String.format(Locale.ROOT, form, median())
                : String.format(Locale.ROOT, form + " (" + form + " to " + form + ")", median(), least(), most());
    }
}
