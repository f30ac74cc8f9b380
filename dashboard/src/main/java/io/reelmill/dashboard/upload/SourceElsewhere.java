package io.reelmill.dashboard.upload;

import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.problem.RequestProblem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A film that does not come with the request, as JSON describes it. */
record SourceElsewhere(
        @Nullable Map<String, Object> source,
        @Nullable String title,
        @Nullable String externalId,
        @Nullable String profile,
        @Nullable String priority,
        @Nullable Map<String, String> metadata,
        @Nullable Double thumbnailAt) {

    ProblemException notYet() {
        if (source == null) {
            return ProblemException.invalid("source", "must be given");
        }
        String wanted =
                source.keySet().stream().findFirst().map(way -> "source." + way).orElse("source");
        return ProblemException.of(
                RequestProblem.UNSUPPORTED,
                wanted + " is not offered yet; send the film as the body or as multipart/form-data");
    }
}
