package io.reelmill.dashboard.upload;

import io.reelmill.core.video.Priority;
import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.api.StrictJson;
import io.reelmill.dashboard.api.video.VideoRules;
import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.jobs.profile.ProfileCatalog;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what a query or a form says of a film, where the metadata is a JSON object, or {@code metadata[key]} one entry. */
@Component
class VideoFieldReader {

    private static final String METADATA = "metadata";
    private static final double LATEST_THUMBNAIL = 1_000_000;

    private final ProfileCatalog profiles;
    private final StrictJson json;

    VideoFieldReader(ProfileCatalog profiles, StrictJson json) {
        this.profiles = profiles;
        this.json = json;
    }

    VideoFields read(Fields fields) {
        FileName filename = FileName.clean(fields.take("filename").orElse(""));
        VideoFields read = new VideoFields(
                filename,
                fields.take("title").map(VideoRules::title).orElseGet(filename::title),
                fields.take("externalId").map(VideoRules::externalId).orElse(null),
                profile(fields.take("profile").orElse(ProfileCatalog.DEFAULT)),
                fields.take("priority").map(VideoRules::priority).orElse(Priority.NORMAL),
                VideoRules.metadata(metadata(fields)),
                fields.takeDecimal("thumbnailAt", 0, LATEST_THUMBNAIL).orElse(null));
        fields.refuseRest();
        return read;
    }

    private Map<String, String> metadata(Fields fields) {
        Map<String, String> metadata = new HashMap<>(fields.takeEntries(METADATA));
        fields.take(METADATA)
                .ifPresent(object -> json.strings(METADATA, object).forEach((key, value) -> {
                    if (metadata.put(key, value) != null) {
                        throw ProblemException.invalid(METADATA, "has " + key + " more than once");
                    }
                }));
        return metadata;
    }

    private String profile(String name) {
        if (profiles.find(name).isEmpty()) {
            throw ProblemException.invalid("profile", "must be the name of a profile that there is");
        }
        return name;
    }
}
