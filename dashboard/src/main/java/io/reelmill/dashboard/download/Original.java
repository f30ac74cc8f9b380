package io.reelmill.dashboard.download;

import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.api.Ids;
import io.reelmill.dashboard.playback.RangedBytes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves what was uploaded, byte for byte, to whoever is signed in. */
@RestController
class Original {

    /** The bytes of a video never change, but whoever may see them does. */
    private static final String BY_WHOEVER_ASKED = "private, no-cache";

    private final VideoStore videos;
    private final ObjectStore objects;

    Original(VideoStore videos, ObjectStore objects) {
        this.videos = videos;
        this.objects = objects;
    }

    static String path(VideoId video) {
        return "/api/v1/videos/" + video + "/original";
    }

    @GetMapping("/api/v1/videos/{id}/original")
    void original(@PathVariable String id, Fields fields, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        fields.refuseRest();
        Video video = videos.find(Ids.video(id)).orElseThrow(() -> Ids.noVideo(id));
        if (!video.hasOriginal()) {
            throw DownloadController.notReady(DownloadController.NO_ORIGINAL);
        }
        Attachment.name(response, video.filename());
        new RangedBytes(
                        OriginalType.of(video.filename()),
                        video.sizeBytes(),
                        video.sha256(),
                        BY_WHOEVER_ASKED,
                        (offset, length) -> objects.open(video.source(), offset, length))
                .answer(request, response);
    }
}
