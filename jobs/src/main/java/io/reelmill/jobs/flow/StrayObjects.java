package io.reelmill.jobs.flow;

import io.reelmill.core.hls.PublishedFilm;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.publish.Rendition;
import io.reelmill.core.publish.SegmentRun;
import io.reelmill.core.work.Work;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Removes what attempts that do not count have left behind, so that a film's folder holds just the film. */
@Component
class StrayObjects {

    private final ObjectStore objects;

    StrayObjects(ObjectStore objects) {
        this.objects = objects;
    }

    void remove(PublishedFilm film, Work work) {
        Set<ObjectKey> belonging = new HashSet<>();
        belonging.add(film.plan().reading().object());
        film.renditions().stream().map(Rendition::init).forEach(belonging::add);
        film.runs().forEach(run -> addSegments(run, belonging));
        objects.list(FilmObjects.versionOf(work.video(), work.version()), found -> {
            if (!belonging.contains(found.key())) {
                objects.delete(found.key());
            }
        });
    }

    private static void addSegments(SegmentRun run, Set<ObjectKey> belonging) {
        for (int segment = run.firstSegment(); segment < run.endSegment(); segment++) {
            belonging.add(run.object(segment));
        }
    }
}
