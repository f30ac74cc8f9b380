package io.reelmill.jobs.flow;

import io.reelmill.core.hls.PublishedFilm;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.publish.FilmObjects;
import io.reelmill.core.publish.Rendition;
import io.reelmill.core.publish.SegmentRun;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Removes what attempts that do not count have left behind, so that a film's folder holds just the film. */
@Component
class StrayObjects {

    private final ObjectStore objects;
    private final WorkStore works;

    StrayObjects(ObjectStore objects, WorkStore works) {
        this.objects = objects;
        this.works = works;
    }

    void remove(PublishedFilm film, Work work) {
        Set<ObjectKey> belonging = belonging(film);
        String version = FilmObjects.versionOf(work.video(), work.version());
        String thumbnails = version + WorkKind.THUMBNAILS.word() + "-";
        List<String> inVain = thumbnailsInVain(work.video());
        objects.list(version, found -> {
            String key = found.key().value();
            boolean stray = key.startsWith(thumbnails)
                    ? inVain.stream().anyMatch(key::startsWith)
                    : !belonging.contains(found.key());
            if (stray) {
                objects.delete(found.key());
            }
        });
    }

    /** The version before stays for whoever is in the middle of it; what came before that goes. */
    void removeEarlierVersions(Work work) {
        for (int version = 1; version < work.version() - 1; version++) {
            objects.deleteAll(FilmObjects.versionOf(work.video(), version));
        }
    }

    private static Set<ObjectKey> belonging(PublishedFilm film) {
        Set<ObjectKey> belonging = new HashSet<>();
        film.plan().takes().forEach(take -> belonging.add(take.reading().object()));
        film.renditions().stream().map(Rendition::init).forEach(belonging::add);
        film.runs().forEach(run -> addSegments(run, belonging));
        return belonging;
    }

    /** Folders of attempts that ended badly; thumbnails may be made still, and a first poster's address was given out. */
    private List<String> thumbnailsInVain(VideoId video) {
        return works.ofVideo(video).stream()
                .filter(work -> work.kind() == WorkKind.THUMBNAILS)
                .flatMap(work -> IntStream.rangeClosed(1, work.attempt())
                        .filter(number -> number < work.attempt() || inVain(work.state()))
                        .mapToObj(number -> FilmObjects.folder(work, new Attempt(work.id(), number)) + "/"))
                .toList();
    }

    private static boolean inVain(WorkState state) {
        return state == WorkState.FAILED || state == WorkState.CANCELLED;
    }

    private static void addSegments(SegmentRun run, Set<ObjectKey> belonging) {
        for (int segment = run.firstSegment(); segment < run.endSegment(); segment++) {
            belonging.add(run.object(segment));
        }
    }
}
