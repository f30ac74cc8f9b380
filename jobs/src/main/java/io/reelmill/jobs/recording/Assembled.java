package io.reelmill.jobs.recording;

import io.reelmill.core.recording.Line;
import io.reelmill.core.recording.PlacedPart;
import io.reelmill.core.recording.RecordingId;
import io.reelmill.core.source.Footage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a recording's line has become.
 *
 * @param looked numbers of the chunks that were looked at
 * @param added what they add to it
 * @param source the whole of it; empty where it is no longer than before
 * @param complete whether it can grow no more
 */
public record Assembled(
        RecordingId recording, List<Integer> looked, Line added, Optional<Footage> source, boolean complete) {

    public Assembled {
        looked = List.copyOf(looked);
    }

    /** Where each chunk that was looked at is, if it is not left out. */
    public Map<Integer, Optional<Long>> places() {
        Map<Integer, Long> placed =
                added.parts().stream().collect(Collectors.toMap(PlacedPart::number, PlacedPart::lineMicros));
        Map<Integer, Optional<Long>> places = new HashMap<>();
        looked.forEach(number -> places.put(number, Optional.ofNullable(placed.get(number))));
        return places;
    }
}
