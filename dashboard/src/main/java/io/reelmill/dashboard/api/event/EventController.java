package io.reelmill.dashboard.api.event;

import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.api.Ids;
import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.signin.SessionProperties;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Opens event streams. */
@RestController
class EventController {

    private static final String LAST = "Last-Event-ID";
    private static final String AFTER = "after";

    private final EventStreams streams;
    private final VideoStore videos;
    private final SessionProperties sessions;

    EventController(EventStreams streams, VideoStore videos, SessionProperties sessions) {
        this.streams = streams;
        this.videos = videos;
        this.sessions = sessions;
    }

    /** Begins with what happens now, or after the last event that the listener names. */
    @GetMapping("/api/v1/events")
    void all(
            Fields fields,
            @RequestHeader(name = LAST, required = false) @Nullable String last,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        OptionalLong after = after(fields, last);
        fields.refuseRest();
        serve(Optional.empty(), after, request, response);
    }

    /** Begins with the video's first event, or after the last one that the listener names; ends with the video. */
    @GetMapping("/api/v1/videos/{id}/events")
    void ofVideo(
            @PathVariable String id,
            Fields fields,
            @RequestHeader(name = LAST, required = false) @Nullable String last,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        OptionalLong after = after(fields, last);
        fields.refuseRest();
        VideoId video = Ids.video(id);
        if (videos.find(video).isEmpty()) {
            throw Ids.noVideo(id);
        }
        serve(Optional.of(video), after.isPresent() ? after : OptionalLong.of(0), request, response);
    }

    private void serve(
            Optional<VideoId> video, OptionalLong after, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // proxies of nginx's kind would hold events back otherwise
        response.setHeader("X-Accel-Buffering", "no");
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        AsyncContext connection = request.startAsync();
        // a program's token stays what it is; a person may sign out meanwhile
        boolean person = request.getSession(false) != null;
        connection.setTimeout(person ? sessions.longestStream().toMillis() : 0);
        streams.join(new EventStream(connection), video, after);
    }

    /** Browsers send the header only when they come back to a stream; for a beginning there is a field. */
    private static OptionalLong after(Fields fields, @Nullable String last) {
        OptionalLong named = parsed(AFTER, fields.take(AFTER).orElse(null));
        OptionalLong heard = parsed(LAST, last);
        return heard.isPresent() ? heard : named;
    }

    private static OptionalLong parsed(String name, @Nullable String last) {
        if (last == null || last.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!last.matches("[0-9]{1,18}")) {
            throw ProblemException.invalid(name, "must be the id of an event");
        }
        return OptionalLong.of(Long.parseLong(last));
    }
}
