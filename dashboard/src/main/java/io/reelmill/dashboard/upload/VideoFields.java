package io.reelmill.dashboard.upload;

import io.reelmill.core.video.Priority;
import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.api.video.VideoRules;
import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.jobs.profile.ProfileCatalog;
import java.util.Map;
import java.util.Optional;

/** What a caller says of a film that comes in, checked. */
record VideoFields(
        Optional<String> filename,
        Optional<String> title,
        Optional<String> externalId,
        String profile,
        Priority priority,
        Map<String, String> metadata,
        Optional<Double> thumbnailAt) {

    private static final double LATEST_THUMBNAIL = 1_000_000;

    /** Reads a query or a form, where {@code metadata[key]} carries one entry of the metadata. */
    static VideoFields of(Fields fields, ProfileCatalog profiles) {
        VideoFields read = new VideoFields(
                fields.take("filename"),
                fields.take("title").map(VideoRules::title),
                fields.take("externalId").map(VideoRules::externalId),
                profile(fields.take("profile").orElse(ProfileCatalog.DEFAULT), profiles),
                fields.take("priority").map(VideoRules::priority).orElse(Priority.NORMAL),
                VideoRules.metadata(fields.takeEntries("metadata")),
                fields.takeDecimal("thumbnailAt", 0, LATEST_THUMBNAIL));
        fields.refuseRest();
        return read;
    }

    FileName fileName() {
        return FileName.clean(filename.orElse(""));
    }

    private static String profile(String name, ProfileCatalog profiles) {
        if (profiles.find(name).isEmpty()) {
            throw ProblemException.invalid("profile", "must be the name of a profile that there is");
        }
        return name;
    }
}
