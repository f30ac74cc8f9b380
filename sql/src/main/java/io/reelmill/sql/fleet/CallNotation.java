package io.reelmill.sql.fleet;

import static java.util.stream.Collectors.joining;

import io.reelmill.core.fleet.Call;
import io.reelmill.core.fleet.Lane;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How a call is written as a notification. */
final class CallNotation {

    private static final String WAITS = "reelmill_work_waits";
    private static final String WITHDRAWN = "reelmill_jobs_withdrawn";

    private CallNotation() {}

    static String channel(Call call) {
        return call instanceof Call.WorkWaits ? WAITS : WITHDRAWN;
    }

    static String payload(Call call) {
        if (call instanceof Call.WorkWaits waits) {
            return waits.lane().name() + " " + waits.bucket();
        }
        return ((Call.JobsWithdrawn) call).jobs().stream().map(UUID::toString).collect(joining(" "));
    }

    /** Nothing where another version of this program speaks otherwise. */
    static Optional<Call> read(String channel, String payload) {
        List<String> words = List.of(payload.split(" "));
        try {
            return switch (channel) {
                case WAITS ->
                    Optional.of(new Call.WorkWaits(Lane.valueOf(words.get(0)), Integer.parseInt(words.get(1))));
                case WITHDRAWN ->
                    Optional.of(new Call.JobsWithdrawn(
                            words.stream().map(UUID::fromString).toList()));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException unknown) {
            return Optional.empty();
        }
    }
}
