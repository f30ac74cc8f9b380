package io.reelmill.dashboard.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Where clients are programs, which are told problems as JSON; elsewhere people get a page. */
public final class ProblemPaths {

    private static final List<String> BEGINNINGS =
            List.of("/api/", "/livestream/", "/media/", "/sse/", "/actuator/", Problem.DESCRIPTIONS);

    private ProblemPaths() {}

    public static boolean cover(HttpServletRequest request) {
        Object dispatched = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = dispatched instanceof String original ? original : request.getRequestURI();
        String inside =
                path.substring(Math.min(path.length(), request.getContextPath().length()));
        return BEGINNINGS.stream().anyMatch(inside::startsWith);
    }
}
