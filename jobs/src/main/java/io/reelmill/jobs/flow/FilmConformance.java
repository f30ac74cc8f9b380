package io.reelmill.jobs.flow;

import io.reelmill.core.conformance.Conformance;
import io.reelmill.core.conformance.ConformanceReport;
import io.reelmill.core.conformance.Requirement;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.hls.PublishedFilm;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.publish.Rendition;
import io.reelmill.core.work.RunningWork;
import io.reelmill.jobs.OnWorkers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lets no film be sealed that breaks a rule on which players rely; what is only advised becomes a milestone. */
@Component
@OnWorkers
class FilmConformance {

    /** Init segments are about a kilobyte; what is larger is none. */
    private static final int LARGEST_INIT = 1 << 20;

    private final ObjectStore objects;

    FilmConformance(ObjectStore objects) {
        this.objects = objects;
    }

    void require(PublishedFilm film, RunningWork running) {
        ConformanceReport report = Conformance.check(film, inits(film));
        if (!report.broken(Requirement.SHOULD).isEmpty()) {
            running.milestone("HLS advice not followed: " + report.summary(Requirement.SHOULD));
        }
        if (!report.broken(Requirement.MUST).isEmpty()) {
            throw new FailureException(FailureCode.CONFORMANCE_FAILED, report.summary(Requirement.MUST));
        }
    }

    private Map<String, byte[]> inits(PublishedFilm film) {
        return film.renditions().stream()
                .collect(Collectors.toMap(Rendition::name, rendition -> read(rendition.init())));
    }

    private byte[] read(ObjectKey key) {
        long size = objects.stat(key)
                .orElseThrow(() -> new FailureException(FailureCode.CONFORMANCE_FAILED, key + " is not in the store"))
                .sizeBytes();
        try (InputStream in = objects.open(key, 0, Math.min(size, LARGEST_INIT))) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
