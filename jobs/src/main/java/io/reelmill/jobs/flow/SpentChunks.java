package io.reelmill.jobs.flow;

import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.recording.Chunk;
import io.reelmill.core.recording.ChunkStore;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingObjects;
import io.reelmill.core.work.RunningWork;
import io.reelmill.jobs.recording.RecordingProperties;
import java.util.List;
import org.springframework.stereotype.Component;

/** Removes what nobody needs any more once a recording can be downloaded as one file. */
@Component
class SpentChunks {

    private final ObjectStore objects;
    private final ChunkStore chunks;
    private final RecordingProperties properties;

    SpentChunks(ObjectStore objects, ChunkStore chunks, RecordingProperties properties) {
        this.objects = objects;
        this.chunks = chunks;
        this.properties = properties;
    }

    /**
     * Removes files that were joined before, or by attempts that came to nothing; and, where they are not to be kept,
     * chunks as they were sent. Their parts stay, of which the film can be made again, and so does every chunk of which
     * nothing is in the file.
     */
    void remove(Recording recording, JoinedFilm joined, RunningWork running) {
        objects.list(RecordingObjects.allJoined(recording.video()), found -> {
            if (!found.key().equals(joined.object())) {
                objects.delete(found.key());
            }
        });
        if (!properties.keepChunks()) {
            List<Chunk> spent = chunks.all(recording.id()).stream()
                    .filter(chunk -> chunk.lineMicros() != null)
                    .toList();
            spent.forEach(chunk -> objects.delete(chunk.object()));
            running.milestone(spent.size() + " chunks removed, their parts kept");
        }
    }
}
