package io.reelmill.core.encode;

import io.reelmill.core.work.ProgramTrace;
import java.util.List;

/** An encode that was verified: exactly the planned frames, from border to border, in every rendition. */
public record Encoded(List<EncodedRendition> renditions, ProgramTrace trace) {

    public Encoded {
        renditions = List.copyOf(renditions);
    }
}
