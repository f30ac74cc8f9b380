package io.reelmill.dashboard.pages.words;

import io.reelmill.core.progress.Estimate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes amounts and moments as people read them. */
public final class Words {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final List<String> SIZES = List.of("kB", "MB", "GB", "TB", "PB");
    private static final double STEP = 1000;

    private Words() {}

    /** {@code 0:36} or {@code 1:02:03}. */
    public static String length(double seconds) {
        long whole = Math.round(seconds);
        long hours = whole / 3600;
        long minutes = whole / 60 % 60;
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d", minutes, whole % 60);
    }

    public static String size(long bytes) {
        if (bytes < STEP) {
            return bytes == 1 ? "1 byte" : bytes + " bytes";
        }
        double amount = bytes / STEP;
        int unit = 0;
        // what would be rounded up to a thousand takes the next unit
        while (amount >= STEP - 0.5 && unit < SIZES.size() - 1) {
            amount /= STEP;
            unit++;
        }
        return threeDigits(amount) + " " + SIZES.get(unit);
    }

    public static String rate(int bitsPerSecond) {
        double kilo = bitsPerSecond / STEP;
        return kilo < STEP - 0.5 ? threeDigits(kilo) + " kbit/s" : threeDigits(kilo / STEP) + " Mbit/s";
    }

    public static String ago(Instant moment, Instant now) {
        long seconds = Math.max(0, Duration.between(moment, now).toSeconds());
        if (seconds < 45) {
            return "just now";
        }
        if (seconds < 3600) {
            return Math.max(1, Math.round(seconds / 60.0)) + " min ago";
        }
        if (seconds < 86_400) {
            return Math.round(seconds / 3600.0) + " h ago";
        }
        long days = Math.round(seconds / 86_400.0);
        return days == 1 ? "1 day ago" : days + " days ago";
    }

    public static String exactly(Instant moment) {
        return EXACT.format(moment);
    }

    /** An estimate with what is not known about it, no finer than it deserves. */
    public static String left(Estimate estimate) {
        return left(estimate.atLeast(), estimate.atMost());
    }

    static String left(double atLeast, double atMost) {
        if (atMost < 10) {
            return "a few seconds left";
        }
        if (atMost < 55) {
            return range(tens(Math.floor(atLeast / 10)), tens(Math.ceil(atMost / 10)), "s");
        }
        if (atMost < 3570) {
            return range(Math.round(Math.floor(atLeast / 60)), Math.round(Math.ceil(atMost / 60)), "min");
        }
        return range(Math.round(Math.floor(atLeast / 3600)), Math.round(Math.ceil(atMost / 3600)), "h");
    }

    private static long tens(double count) {
        return 10 * Math.round(count);
    }

    private static String range(long from, long to, String unit) {
        if (from == 0) {
            return "less than " + to + " " + unit + " left";
        }
        return from == to ? "about " + to + " " + unit + " left" : "about " + from + "–" + to + " " + unit + " left";
    }

    /** How fast film is made, against the time it plays. */
    public static String speed(double filmSecondsPerSecond) {
        return String.format(Locale.ROOT, "%.1f× real time", filmSecondsPerSecond);
    }

    public static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** As it could be typed into a shell. */
    public static String command(List<String> arguments) {
        return arguments.stream()
                .map(argument -> argument.matches("[A-Za-z0-9_@%+=:,./-]+")
                        ? argument
                        : "'" + argument.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    private static String threeDigits(double amount) {
        return String.format(Locale.ROOT, amount < 99.95 ? "%.1f" : "%.0f", amount);
    }
}
