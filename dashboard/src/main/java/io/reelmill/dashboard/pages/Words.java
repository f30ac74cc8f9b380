package io.reelmill.dashboard.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes amounts and moments as people read them. */
final class Words {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final List<String> SIZES = List.of("kB", "MB", "GB", "TB", "PB");
    private static final double STEP = 1000;

    private Words() {}

    /** {@code 0:36} or {@code 1:02:03}. */
    static String length(double seconds) {
        long whole = Math.round(seconds);
        long hours = whole / 3600;
        long minutes = whole / 60 % 60;
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d", minutes, whole % 60);
    }

    static String size(long bytes) {
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

    static String rate(int bitsPerSecond) {
        double kilo = bitsPerSecond / STEP;
        return kilo < STEP - 0.5 ? threeDigits(kilo) + " kbit/s" : threeDigits(kilo / STEP) + " Mbit/s";
    }

    static String ago(Instant moment, Instant now) {
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

    static String exactly(Instant moment) {
        return EXACT.format(moment);
    }

    /** An estimate, no finer than it deserves. */
    static String left(double seconds) {
        if (seconds < 50) {
            return "less than a minute left";
        }
        if (seconds < 3570) {
            return "about " + Math.round(seconds / 60) + " min left";
        }
        return "about " + Math.round(seconds / 3600) + " h left";
    }

    static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** As it could be typed into a shell. */
    static String command(List<String> arguments) {
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
