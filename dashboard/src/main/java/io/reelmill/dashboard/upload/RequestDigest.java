package io.reelmill.dashboard.upload;

import io.reelmill.core.video.NewVideo;
import io.reelmill.dashboard.api.KeyedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Tells whether two requests ask for the same: the same fields with the same bytes. */
final class RequestDigest {

    private RequestDigest() {}

    static String of(NewVideo video) {
        List<String> said = new ArrayList<>(List.of(
                video.title(),
                String.valueOf(video.externalId()),
                video.filename(),
                video.profile(),
                video.priority().word(),
                String.valueOf(video.thumbnailAtSeconds())));
        new TreeMap<>(video.metadata()).forEach((key, value) -> said.addAll(List.of(key, value)));
        said.add(video.sha256());
        return KeyedRequest.digest(said);
    }
}
