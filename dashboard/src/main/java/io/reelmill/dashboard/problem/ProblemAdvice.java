package io.reelmill.dashboard.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers whatever ends a request to the API early with its problem; elsewhere exceptions go their usual way. */
@RestControllerAdvice
class ProblemAdvice {

    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> answer(Exception exception, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (!ProblemPaths.cover(request)) {
            throw exception;
        }
        ProblemException problem = ProblemTranslation.of(exception);
        ProblemLog.write(problem.kind(), exception, request);
        if (response.isCommitted()) {
            if (HttpStatus.valueOf(response.getStatus()).isError()) {
                // the container answers a broken request by itself, and asks for our words later
                return null;
            }
            // too late for a problem: the container closes the connection, so that nobody takes the answer for whole
            throw exception;
        }
        // what was going to be sent may have had its length announced
        response.setContentLengthLong(-1);
        return ResponseEntity.status(problem.kind().status())
                .headers(headers(problem.kind(), exception))
                .body(problem.problem(RequestId.of(request)));
    }

    private static HttpHeaders headers(ProblemKind kind, Exception exception) {
        HttpHeaders headers = new HttpHeaders();
        if (exception instanceof ErrorResponse standard) {
            headers.putAll(standard.getHeaders());
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        if (kind.passes()) {
            headers.set(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
        }
        return headers;
    }
}
