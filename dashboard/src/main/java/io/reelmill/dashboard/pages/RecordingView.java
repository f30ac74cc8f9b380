package io.reelmill.dashboard.pages;

import io.reelmill.core.progress.Estimate;
import io.reelmill.core.recording.EndedBy;
import io.reelmill.core.recording.LedgerEntry;
import io.reelmill.core.recording.LedgerKind;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.video.Video;
import io.reelmill.dashboard.api.recording.RecordingLag;
import io.reelmill.dashboard.pages.words.Status;
import io.reelmill.dashboard.pages.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a film's page says of the recording that it is made of.
 *
 * @param running whether more may come, so that it can be watched at its edge
 * @param says how it stands
 * @param received what has come of it
 * @param behind how far the film is behind; empty where it is not
 */
record RecordingView(Status status, boolean running, String says, String received, String behind, List<Line> ledger) {

    private static final double KEEPS_PACE = 0.5;

    /** One line of the ledger. */
    record Line(String at, double seconds, String what, String look, String action) {

        static Line of(LedgerEntry entry) {
            return new Line(
                    Words.length(entry.fromSeconds()),
                    entry.fromSeconds(),
                    word(entry.kind()),
                    entry.kind() == LedgerKind.MISSING ? "failed" : "stopped",
                    entry.action());
        }

        private static String word(LedgerKind kind) {
            return switch (kind) {
                case MISSING -> "Missing";
                case GAP -> "Not recorded";
                case OVERLAP -> "Overlap";
                case DUPLICATE -> "Came twice";
                case TRUNCATED -> "Cut short";
                case CODEC_CHANGE -> "Changed";
                case LATE -> "Late";
            };
        }
    }

    static RecordingView of(Recording recording, Video video, RecordingLag lag, List<LedgerEntry> ledger, Instant now) {
        return new RecordingView(
                statusOf(recording, video),
                recording.endedBy() == null,
                says(recording, now),
                received(recording, lag),
                video.status().settled() ? "" : behind(recording, lag),
                ledger.stream().map(Line::of).toList());
    }

    /** As a card in the library shows it, too. */
    static Status statusOf(Recording recording, Video video) {
        if (video.status().settled()) {
            return Status.of(video.status());
        }
        return switch (recording.phase()) {
            case RECORDING -> new Status("Recording", "running");
            case STALLED -> new Status("Stalled", "waiting");
            case ENDED -> new Status("Encoding", "running");
        };
    }

    private static String says(Recording recording, Instant now) {
        EndedBy by = recording.endedBy();
        Instant ended = recording.endedAt();
        if (by != null && ended != null) {
            return "Ended " + Words.ago(ended, now) + ", " + why(by) + ".";
        }
        Instant last = recording.lastChunkAt();
        String since = "Began " + Words.ago(recording.startedAt(), now) + ". ";
        return last == null
                ? since + "Nothing has come yet."
                : since + "The last chunk came " + age(last, now) + " ago.";
    }

    private static String why(EndedBy by) {
        return switch (by) {
            case FINISH -> "by its recorder";
            case IDLE -> "since nothing was heard of it";
            case MAXIMUM -> "since it had lasted as long as it may";
        };
    }

    private static String age(Instant since, Instant now) {
        return Words.length(Math.max(0, Duration.between(since, now).toSeconds()));
    }

    private static String received(Recording recording, RecordingLag lag) {
        Integer expected = recording.expectedChunks();
        String of = expected != null && expected > recording.receivedChunks() ? " of " + expected : "";
        return Words.count(recording.receivedChunks(), "chunk", "chunks") + of + " received, "
                + Words.length(lag.recordedSeconds()) + " long, " + Words.size(recording.receivedBytes());
    }

    private static String behind(Recording recording, RecordingLag lag) {
        if (lag.behindSeconds() < KEEPS_PACE) {
            return "";
        }
        String behind = "The film is " + Words.length(lag.behindSeconds()) + " behind what was recorded";
        String when = when(recording, lag);
        return when.isEmpty() ? behind + "." : behind + "; " + when + ".";
    }

    private static String when(Recording recording, RecordingLag lag) {
        Estimate left = lag.left();
        if (left == null) {
            return "";
        }
        String in = "about " + Words.length(Math.max(1, left.likely()));
        return recording.endedBy() == null ? "it is ready " + in + " after the end" : "it is ready in " + in;
    }
}
