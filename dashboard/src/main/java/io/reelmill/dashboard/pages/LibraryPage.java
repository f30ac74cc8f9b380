package io.reelmill.dashboard.pages;

import io.reelmill.core.access.Owner;
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
import io.reelmill.dashboard.api.Listing;
import io.reelmill.dashboard.api.video.ProgressMeter;
import io.reelmill.dashboard.upload.FormUpload;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What is there and what is coming, and the door for more. */
@Controller
class LibraryPage {

    private static final int PAGE = 50;
    private static final List<VideoStatus> FILTERS = List.of(
            VideoStatus.QUEUED, VideoStatus.PROCESSING, VideoStatus.READY, VideoStatus.FAILED, VideoStatus.CANCELLED);

    private final VideoStore videos;
    private final ProgressMeter meter;
    private final FormUpload upload;
    private final Addresses addresses;
    private final Clock clock;

    LibraryPage(VideoStore videos, ProgressMeter meter, FormUpload upload, Addresses addresses, Clock clock) {
        this.videos = videos;
        this.meter = meter;
        this.upload = upload;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** One choice of the status filter. */
    record Filter(String value, String word, boolean chosen) {}

    @GetMapping("/")
    String show(Fields fields, Model model) {
        Optional<VideoStatus> status =
                fields.take("status").filter(word -> !word.isEmpty()).map(LibraryPage::statusOf);
        Optional<String> text = fields.take("q").filter(words -> !words.isBlank());
        Optional<Cursor> cursor = fields.takeCursor();
        Listing<LibraryEntry> page = Listing.page(
                videos.list(new VideoQuery(
                        status.orElse(null),
                        text.orElse(null),
                        null,
                        PAGE + 1,
                        cursor.map(last -> new VideoPosition(last.createdAt(), new VideoId(last.id())))
                                .orElse(null))),
                PAGE,
                this::entry,
                last -> new Cursor(last.createdAt(), last.id().value()));
        model.addAttribute("entries", page.items());
        model.addAttribute("next", page.nextCursor());
        model.addAttribute("first", cursor.isEmpty());
        model.addAttribute("q", text.orElse(""));
        model.addAttribute("status", status.map(VideoStatus::word).orElse(""));
        model.addAttribute("filters", filters(status));
        model.addAttribute("filtered", status.isPresent() || text.isPresent());
        model.addAttribute("api", addresses.of("/api/v1/videos/"));
        return "library";
    }

    /** What a form sends without a script's help. */
    @PostMapping("/videos")
    String upload(Owner owner, Fields fields, HttpServletRequest request) throws IOException {
        return "redirect:/videos/" + upload.take(owner, fields, null, request).id();
    }

    private LibraryEntry entry(Video video) {
        return LibraryEntry.of(video, meter.glance(video), clock.instant());
    }

    private static VideoStatus statusOf(String word) {
        return Choice.of("status", word, FILTERS, VideoStatus::word);
    }

    private static List<Filter> filters(Optional<VideoStatus> chosen) {
        return FILTERS.stream()
                .map(status -> new Filter(
                        status.word(),
                        Status.of(status).word(),
                        chosen.filter(status::equals).isPresent()))
                .toList();
    }
}
