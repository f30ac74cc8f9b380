package io.reelmill.dashboard.api.video;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.publish.Outline;
import io.reelmill.core.publish.PublishStore;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.core.thumbnail.ThumbnailStore;
import io.reelmill.core.thumbnail.Thumbnails;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoId;
import io.reelmill.dashboard.address.Addresses;
import io.reelmill.dashboard.download.Downloads;
import io.reelmill.dashboard.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows videos, with what pollers need to ask again cheaply. */
@Component
public class VideoAnswers {

    /** A poller that asks this often sees a film move without asking in vain. */
    private static final String RETRY_AFTER_SECONDS = "2";

    private static final double PER_MILLE = 1000;

    private final PublishStore published;
    private final ThumbnailStore thumbnails;
    private final RecordingStore recordings;
    private final ProgressMeter meter;
    private final Addresses addresses;
    private final Downloads downloads;

    VideoAnswers(
            PublishStore published,
            ThumbnailStore thumbnails,
            RecordingStore recordings,
            ProgressMeter meter,
            Addresses addresses,
            Downloads downloads) {
        this.published = published;
        this.thumbnails = thumbnails;
        this.recordings = recordings;
        this.meter = meter;
        this.addresses = addresses;
        this.downloads = downloads;
    }

    /** One video with all that is known of it now. */
    public ResponseEntity<VideoJson> answer(Video video, ResponseEntity.BodyBuilder with) {
        ProgressMeter.Reading progress = meter.read(video);
        with.eTag("W/\"" + video.revision() + "-" + Math.round(progress.fraction() * PER_MILLE) + "\"");
        with.header(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (!video.status().settled()) {
            with.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return with.body(show(
                video,
                progress,
                recordings.ofVideos(List.of(video.id())).get(video.id()),
                thumbnails.of(video.id(), video.shownVersion()),
                published.outlines(List.of(video)).getOrDefault(video.id(), List.of())));
    }

    /** Where the API shows it. */
    public String addressOf(Video video) {
        return addresses.of("/api/v1/videos/" + video.id());
    }

    /** Shows any of these videos as one among many. */
    public Function<Video, VideoJson> inListOf(List<Video> listed) {
        List<VideoId> ids = listed.stream().map(Video::id).toList();
        Map<VideoId, Thumbnails> made = thumbnails.of(ids);
        Map<VideoId, Recording> recorded = recordings.ofVideos(ids);
        Map<VideoId, List<Outline>> outlines = published.outlines(listed);
        return video -> show(
                video,
                meter.glance(video),
                recorded.get(video.id()),
                made.getOrDefault(video.id(), Thumbnails.NONE),
                outlines.getOrDefault(video.id(), List.of()));
    }

    private VideoJson show(
            Video video,
            ProgressMeter.Reading progress,
            @Nullable Recording recording,
            Thumbnails made,
            List<Outline> outlines) {
        Failure failure = video.failure();
        return new VideoJson(
                video.id().toString(),
                video.title(),
                video.externalId(),
                video.status().word(),
                video.priority().word(),
                video.profile(),
                video.metadata(),
                video.createdAt(),
                video.playableAt(),
                video.readyAt(),
                progress.fraction(),
                progress.secondsLeft(),
                SourceJson.of(video, recording),
                new VideoJson.Playback(addresses.playlistOf(video.id())),
                renditions(video, outlines),
                downloads.of(video, outlines),
                ThumbnailsJson.of(made, addresses::of),
                failure == null ? null : Problem.of(failure));
    }

    private static List<RenditionJson> renditions(Video video, List<Outline> outlines) {
        FilmPlan plan = video.shownPlan();
        if (plan == null) {
            return List.of();
        }
        Map<String, Outline> byName =
                outlines.stream().collect(Collectors.toMap(Outline::rendition, Function.identity()));
        return plan.rungs().stream()
                .map(rung -> RenditionJson.of(rung, byName.get(rung.name()), video.status()))
                .toList();
    }
}
