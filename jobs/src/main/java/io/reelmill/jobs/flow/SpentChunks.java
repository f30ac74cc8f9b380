package io.reelmill.jobs.flow;

import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingObjects;
import org.springframework.stereotype.Component;

/** Removes what nobody needs any more once a recording can be downloaded as one file. */
@Component
class SpentChunks {

    private final ObjectStore objects;

    SpentChunks(ObjectStore objects) {
        this.objects = objects;
    }

    /** Files that were joined before, or by attempts that came to nothing. */
    void remove(Recording recording, JoinedFilm joined) {
        objects.list(RecordingObjects.allJoined(recording.video()), found -> {
            if (!found.key().equals(joined.object())) {
                objects.delete(found.key());
            }
        });
    }
}
