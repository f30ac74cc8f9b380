package io.reelmill.dashboard.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers what the container itself refuses, such as an address with raw spaces, since nothing else hears of it. */
public class ProblemReportValve extends ErrorReportValve {

    private final JsonMapper json = new JsonMapper();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String id = RequestId.of(request) == null ? UUID.randomUUID().toString() : RequestId.of(request);
        RequestProblem kind = RequestProblem.ofStatus(response.getStatus());
        String body = json.writeValueAsString(Problem.of(kind, kind.title(), null, id));
        try {
            response.setHeader(RequestId.HEADER, id);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getReporter().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // nobody is left to be told
        }
    }
}
