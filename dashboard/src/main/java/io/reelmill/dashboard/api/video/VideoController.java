package io.reelmill.dashboard.api.video;

import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoPosition;
import io.reelmill.core.video.VideoQuery;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.video.VideoStore;
import io.reelmill.dashboard.api.Cursor;
import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.api.Ids;
import io.reelmill.dashboard.api.Listing;
import io.reelmill.dashboard.api.Outcomes;
import io.reelmill.dashboard.api.StrictJson;
import io.reelmill.jobs.video.VideoActions;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists, shows, changes, stops, runs again and removes videos. */
@RestController
@RequestMapping("/api/v1/videos")
class VideoController {

    private static final List<VideoStatus> VISIBLE = List.of(
            VideoStatus.ARRIVING,
            VideoStatus.QUEUED,
            VideoStatus.PROCESSING,
            VideoStatus.READY,
            VideoStatus.FAILED,
            VideoStatus.CANCELLED);

    private final VideoStore videos;
    private final VideoActions actions;
    private final VideoAnswers answers;
    private final StrictJson json;

    VideoController(VideoStore videos, VideoActions actions, VideoAnswers answers, StrictJson json) {
        this.videos = videos;
        this.actions = actions;
        this.answers = answers;
        this.json = json;
    }

    @GetMapping
    Listing<VideoJson> list(Fields fields) {
        int limit = fields.takeLimit();
        VideoQuery query = new VideoQuery(
                fields.takeChoice("status", VISIBLE, VideoStatus::word).orElse(null),
                fields.take("q").filter(text -> !text.isBlank()).orElse(null),
                fields.take("externalId").orElse(null),
                limit + 1,
                fields.takeCursor()
                        .map(cursor -> new VideoPosition(cursor.createdAt(), new VideoId(cursor.id())))
                        .orElse(null));
        fields.refuseRest();
        List<Video> found = videos.list(query);
        return Listing.page(
                found,
                limit,
                answers.inListOf(found),
                last -> new Cursor(last.createdAt(), last.id().value()));
    }

    @GetMapping("/{id}")
    ResponseEntity<VideoJson> show(@PathVariable String id, Fields fields) {
        fields.refuseRest();
        return answer(Ids.video(id));
    }

    @PatchMapping("/{id}")
    ResponseEntity<VideoJson> change(@PathVariable String id, Fields fields, HttpServletRequest request)
            throws IOException {
        fields.refuseRest();
        VideoId video = Ids.video(id);
        VideoChangeJson change = json.read(request, VideoChangeJson.class);
        Outcomes.require(actions.change(video, change.checked()), () -> Ids.noVideo(id));
        return answer(video);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id, Fields fields) {
        fields.refuseRest();
        Outcomes.require(actions.delete(Ids.video(id)), () -> Ids.noVideo(id));
        return ResponseEntity.accepted().build();
    }

    /** Cancelling what is cancelled already changes nothing and is no error. */
    @PostMapping("/{id}/cancel")
    ResponseEntity<VideoJson> cancel(@PathVariable String id, Fields fields) {
        fields.refuseRest();
        VideoId video = Ids.video(id);
        Outcomes.require(
                actions.cancel(video), () -> Ids.noVideo(id), () -> find(video).status() == VideoStatus.CANCELLED);
        return answer(video);
    }

    @PostMapping("/{id}/retry")
    ResponseEntity<VideoJson> retry(@PathVariable String id, Fields fields) {
        fields.refuseRest();
        VideoId video = Ids.video(id);
        Outcomes.require(actions.retry(video), () -> Ids.noVideo(id));
        return answer(video);
    }

    private ResponseEntity<VideoJson> answer(VideoId id) {
        return answers.answer(find(id), ResponseEntity.ok());
    }

    private Video find(VideoId id) {
        return videos.find(id).orElseThrow(() -> Ids.noVideo(id));
    }
}
