package io.reelmill.dashboard.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems where no controller is at work: in filters and in sign-in. */
@Component
public class ProblemWriter {

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Answers what went wrong on the way to a controller just as if it had gone wrong in one. */
    public void write(HttpServletRequest request, HttpServletResponse response, Exception exception)
            throws IOException {
        ProblemKind kind = ProblemTranslation.of(exception).kind();
        ProblemLog.write(kind, exception, request);
        write(request, response, kind, kind.title());
    }

    public void write(HttpServletRequest request, HttpServletResponse response, ProblemKind kind, String detail)
            throws IOException {
        byte[] body = json.writeValueAsBytes(Problem.of(kind, detail, null, RequestId.of(request)));
        response.setStatus(kind.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        if (kind.passes()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
        }
        response.getOutputStream().write(body);
    }
}
