package io.reelmill.core.work;

import java.util.List;

/** What a program was told and what it last said; bounded, without signed addresses. */
public record ProgramTrace(List<String> command, String logTail) {

    public static final ProgramTrace NONE = new ProgramTrace(List.of(), "");

    public ProgramTrace {
        command = List.copyOf(command);
    }
}
