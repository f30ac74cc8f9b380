package io.reelmill.core.join;

import io.reelmill.core.objects.Received;
import io.reelmill.core.work.ProgramTrace;

/** A file that was made, and what was run for it. */
public record Joined(Received received, ProgramTrace trace) {}
