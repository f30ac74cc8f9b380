package io.reelmill.dashboard.pages;

import io.reelmill.core.access.Owner;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.core.thumbnail.ThumbnailStore;
import io.reelmill.core.thumbnail.Thumbnails;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoPosition;
import io.reelmill.core.video.VideoQuery;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.video.VideoStore;
import io.reelmill.dashboard.address.Addresses;
import io.reelmill.dashboard.api.Choice;
import io.reelmill.dashboard.api.Cursor;
import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.api.video.ThumbnailsJson;
import io.reelmill.dashboard.pages.words.Status;
import io.reelmill.dashboard.upload.FormUpload;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What is there and what is coming, and the door for more. */
@Controller
class LibraryPage {

    /** Fills rows of two, three and four. */
    private static final int PAGE = 24;

    private static final List<VideoStatus> FILTERS = List.of(
            VideoStatus.QUEUED, VideoStatus.PROCESSING, VideoStatus.READY, VideoStatus.FAILED, VideoStatus.CANCELLED);

    private final VideoStore videos;
    private final Strips strips;
    private final ThumbnailStore thumbnails;
    private final RecordingStore recordings;
    private final FormUpload upload;
    private final Addresses addresses;
    private final Clock clock;
    private final Together<VideoQuery, Shelf> together = new Together<>();

    LibraryPage(
            VideoStore videos,
            Strips strips,
            ThumbnailStore thumbnails,
            RecordingStore recordings,
            FormUpload upload,
            Addresses addresses,
            Clock clock) {
        this.videos = videos;
        this.strips = strips;
        this.thumbnails = thumbnails;
        this.recordings = recordings;
        this.upload = upload;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * A page of the library.
     *
     * @param next where the following one begins; null at the end
     */
    private record Shelf(
            List<LibraryEntry> entries, @Nullable String next) {}

    @GetMapping("/")
    String show(Fields fields, Model model) {
        Optional<VideoStatus> status =
                fields.take("status").filter(word -> !word.isEmpty()).map(LibraryPage::statusOf);
        Optional<String> text = fields.take("q").filter(words -> !words.isBlank());
        Optional<Cursor> cursor = fields.takeCursor();
        VideoQuery query = new VideoQuery(
                status.orElse(null),
                text.orElse(null),
                null,
                PAGE + 1,
                cursor.map(last -> new VideoPosition(last.createdAt(), new VideoId(last.id())))
                        .orElse(null));
        Shelf shelf = together.ask(query, () -> shelf(query));
        model.addAttribute("entries", shelf.entries());
        model.addAttribute("next", shelf.next());
        model.addAttribute("first", cursor.isEmpty());
        model.addAttribute("q", text.orElse(""));
        model.addAttribute("status", status.map(VideoStatus::word).orElse(""));
        model.addAttribute("filters", filters(status, text));
        model.addAttribute("filtered", status.isPresent() || text.isPresent());
        model.addAttribute("api", addresses.of("/api/v1/videos/"));
        return "library";
    }

    /** What a form sends without a script's help. */
    @PostMapping("/videos")
    String upload(Owner owner, Fields fields, HttpServletRequest request) throws IOException {
        return "redirect:/videos/" + upload.take(owner, fields, null, request).id();
    }

    private Shelf shelf(VideoQuery query) {
        List<Video> found = videos.list(query);
        List<Video> page = found.subList(0, Math.min(PAGE, found.size()));
        return new Shelf(entries(page), found.size() > PAGE ? position(page.get(PAGE - 1)) : null);
    }

    private List<LibraryEntry> entries(List<Video> page) {
        List<VideoId> ids = page.stream().map(Video::id).toList();
        Map<VideoId, Thumbnails> made = thumbnails.of(ids);
        Map<VideoId, Recording> recorded = recordings.ofVideos(ids);
        return strips.of(page).stream()
                .map(reading -> LibraryEntry.of(
                        reading,
                        recorded.get(reading.video().id()),
                        ThumbnailsJson.of(made.getOrDefault(reading.video().id(), Thumbnails.NONE), addresses::of),
                        clock.instant()))
                .toList();
    }

    private static String position(Video last) {
        return new Cursor(last.createdAt(), last.id().value()).text();
    }

    private static VideoStatus statusOf(String word) {
        return Choice.of("status", word, FILTERS, VideoStatus::word);
    }

    private static List<Filter> filters(Optional<VideoStatus> chosen, Optional<String> text) {
        List<Filter> filters = new ArrayList<>();
        filters.add(Filter.of("/", "All", chosen.isEmpty(), "q", text.orElse("")));
        for (VideoStatus status : FILTERS) {
            filters.add(Filter.of(
                    "/",
                    Status.of(status).word(),
                    chosen.filter(status::equals).isPresent(),
                    "status",
                    status.word(),
                    "q",
                    text.orElse("")));
        }
        return filters;
    }
}
