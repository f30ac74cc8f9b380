package io.reelmill.dashboard.document;

import static io.swagger.v3.oas.models.PathItem.HttpMethod.DELETE;
import static io.swagger.v3.oas.models.PathItem.HttpMethod.GET;
import static io.swagger.v3.oas.models.PathItem.HttpMethod.POST;
import static io.swagger.v3.oas.models.PathItem.HttpMethod.PUT;

import io.reelmill.core.recording.RecordingStatus;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/** What is written about recordings. */
final class RecordingWords {

    private static final String RECORDINGS = "/api/v1/recordings";
    private static final String RECORDING = RECORDINGS + "/{id}";
    private static final String TAG = "Recordings";
    private static final int HIGHEST = 9_999_999;

    private RecordingWords() {}

    static void write(Words words) {
        words.on(POST, RECORDINGS)
                .called("beginRecording", TAG, "Begin a recording, or join the one of this name that runs")
                .more("With an Idempotency-Key the same request is answered with the same recording, "
                        + "also after its end; the token is another each time.")
                .takes("application/json", beginning())
                .answers(201, "The recording, with how to feed it")
                .header("Location", "of the recording")
                .or(200, "The one that runs, with how to feed it");
        words.on(GET, RECORDINGS)
                .called("listRecordings", TAG, "List recordings, newest first")
                .query(
                        "status",
                        "only those in this status",
                        Schemas.words(List.of(RecordingStatus.values()), RecordingStatus::word))
                .page()
                .answers(200, "A page of recordings");
        one(words, GET, RECORDING)
                .called("getRecording", TAG, "Show a recording and what is known of losses")
                .answers(200, "The recording")
                .polled();
        one(words, DELETE, RECORDING)
                .called("deleteRecording", TAG, "Remove a recording, its chunks and its video")
                .answers(202, "Gone for callers; its files follow")
                .sendsNothing();
        feeding(words);
    }

    private static void feeding(Words words) {
        one(words, PUT, RECORDING + "/chunks/{number}")
                .called("putChunk", TAG, "Send a chunk")
                .more("Stored as it comes; sending the same again is safe.")
                .path("number", "counts from 0; order in time goes by the chunks' own clock where they share one")
                .path("Content-Digest", "sha-256=:…: of the chunk (RFC 9530); checked")
                .path("Reelmill-Started-At", "when its first frame was taken, by the recorder's clock")
                .path("Reelmill-Duration", "how long it lasts, in seconds")
                .takes("*/*", Schemas.binary())
                .answers(201, "Stored")
                .sendsNothing()
                .or(200, "The same bytes were there already")
                .or(202, "Stored, after the recording's end");
        one(words, PUT, RECORDING + "/stream")
                .called("putStream", TAG, "Send a recording as one body")
                .more("Matroska, WebM, MPEG-TS or fragmented MP4, cut into chunks at keyframes as it comes. "
                        + "What came before a lost connection is kept; a new one goes on.")
                .takes("*/*", Schemas.binary())
                .answers(204, "The body ended; the recording has not")
                .sendsNothing();
        words.on(PUT, "/livestream/{name}.mkv")
                .called("putLivestream", TAG, "The same for senders that can only be given an address")
                .more("The token may be the password of Basic authentication.")
                .path("name", "of the recording, which begins where none of this name runs")
                .takes("*/*", Schemas.binary())
                .answers(204, "The body ended; the recording has not")
                .sendsNothing();
        one(words, POST, RECORDING + "/heartbeat")
                .called("sendHeartbeat", TAG, "Say that the recorder is alive")
                .mayTake("application/json", counted("lastChunk", "number of the chunk that was sent last"))
                .answers(204, "Noted")
                .sendsNothing();
        one(words, POST, RECORDING + "/finish")
                .called("finishRecording", TAG, "End a recording")
                .mayTake(
                        "application/json",
                        counted("chunks", "how many there are; what is missing is waited for a while"))
                .answers(202, "The recording, about to become a film");
    }

    private static Schema<?> beginning() {
        return Schemas.object()
                .with("name", Schemas.text(), "unique among the recordings that run")
                .with("externalId", Schemas.text(), "of the video it becomes")
                .with("profile", Schemas.text(), "how it is made")
                .with("idleTimeoutSeconds", Schemas.number(1, 86_400, 60), "ends it where nothing is heard for so long")
                .with("maxDurationSeconds", Schemas.number(1, 604_800, 16_200), "ends it after so long")
                .with("live", Schemas.truth(), "whether it may be played meanwhile")
                .requiring("name");
    }

    private static Schema<?> counted(String name, String text) {
        return Schemas.object().with(name, Schemas.number(0, HIGHEST, 0), text).requiring();
    }

    private static OperationWords one(Words words, HttpMethod method, String path) {
        return words.on(method, path).path("id", "the recording's id");
    }
}
