package io.reelmill.sql.fleet;

import static java.util.stream.Collectors.joining;

import io.reelmill.core.fleet.Call;
import io.reelmill.core.work.Lane;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** How a call is written as a notification. */
final class CallNotation {

    private static final String WITHDRAWN = "reelmill_withdrawn";
    private static final String WAITS = "reelmill_waits_";

    private CallNotation() {}

    static List<String> channels() {
        return List.of(WITHDRAWN, waits(Lane.LIGHT), waits(Lane.HEAVY));
    }

    static String channel(Call call) {
        return call instanceof Call.WorkWaits waits ? waits(waits.lane()) : WITHDRAWN;
    }

    static String payload(Call call) {
        return call instanceof Call.JobsWithdrawn withdrawn
                ? withdrawn.jobs().stream().map(UUID::toString).collect(joining(","))
                : "";
    }

    /** Nothing where another version of this program speaks otherwise. */
    static Optional<Call> read(String channel, String payload) {
        try {
            if (channel.equals(WITHDRAWN)) {
                return Optional.of(new Call.JobsWithdrawn(
                        Arrays.stream(payload.split(",")).map(UUID::fromString).toList()));
            }
            return channel.startsWith(WAITS)
                    ? Optional.of(new Call.WorkWaits(
                            Lane.valueOf(channel.substring(WAITS.length()).toUpperCase(Locale.ROOT))))
                    : Optional.empty();
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static String waits(Lane lane) {
        return WAITS + lane.name().toLowerCase(Locale.ROOT);
    }
}
