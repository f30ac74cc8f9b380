package io.reelmill.core.recording;

import java.util.Arrays;

/** What may be worth knowing of a recording's line. */
public enum LedgerKind {
    /** Chunks that never came, or that nothing can be made of. */
    MISSING("missing"),
    /** Time in which nothing was recorded, though no chunk is missing. */
    GAP("gap"),
    OVERLAP("overlap"),
    DUPLICATE("duplicate"),
    TRUNCATED("truncated"),
    CODEC_CHANGE("codecChange"),
    LATE("late");

    private final String word;

    LedgerKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static LedgerKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of ledger entry " + word));
    }
}
