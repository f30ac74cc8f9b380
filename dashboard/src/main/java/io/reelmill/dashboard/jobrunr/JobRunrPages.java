package io.reelmill.dashboard.jobrunr;

import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.problem.RequestProblem;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows JobRunr's dashboard: its pages, their data and their live streams. */
@Controller
class JobRunrPages {

    private static final Duration ANSWERING = Duration.ofSeconds(20);
    private static final List<String> PASSED_ON = List.of("Content-Type", "Cache-Control");
    private static final String POLICY = "Content-Security-Policy";

    /** JobRunr's own rule for scripts, by nonce; its styles are made by scripts. Nothing outside is asked for anything. */
    private static final String REST_OF_POLICY = "; default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; form-action 'self'; frame-ancestors 'self'";

    private final JobRunrServer server;
    private final StreamCare care;

    JobRunrPages(JobRunrServer server, StreamCare care) {
        this.server = server;
        this.care = care;
    }

    @GetMapping({
        "/dashboard",
        "/dashboard/**",
        "/api/jobs",
        "/api/jobs/**",
        "/api/servers",
        "/api/problems",
        "/api/version",
        "/api/recurring-jobs",
        "/api/metadata/**"
    })
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpResponse<InputStream> answer = ask(request);
        try (InputStream body = answer.body()) {
            response.setStatus(answer.statusCode());
            PASSED_ON.forEach(header ->
                    answer.headers().firstValue(header).ifPresent(value -> response.setHeader(header, value)));
            answer.headers().firstValue(POLICY).ifPresent(own -> response.setHeader(POLICY, policy(own)));
            body.transferTo(response.getOutputStream());
        }
    }

    /** Each message goes on as it comes. */
    @GetMapping("/sse/**")
    void stream(HttpServletRequest request, HttpServletResponse response) {
        HttpRequest question = server.ask(target(request)).build();
        response.setContentType("text/event-stream");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext connection = request.startAsync();
        connection.setTimeout(0);
        StreamRelay relay = new StreamRelay(connection);
        care.of(relay);
        server.client()
                .sendAsync(question, answer -> BodySubscribers.fromSubscriber(relay))
                .whenComplete((answer, failed) -> relay.end());
    }

    private HttpResponse<InputStream> ask(HttpServletRequest request) {
        try {
            return server.client()
                    .send(server.ask(target(request)).timeout(ANSWERING).build(), BodyHandlers.ofInputStream());
        } catch (IOException away) {
            throw ProblemException.of(RequestProblem.INTERNAL, "JobRunr's dashboard does not answer", away);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(RequestProblem.INTERNAL, "the application is being stopped", ending);
        }
    }

    private static String policy(String own) {
        return own.contains("default-src") ? own : own + REST_OF_POLICY;
    }

    private static String target(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
}
