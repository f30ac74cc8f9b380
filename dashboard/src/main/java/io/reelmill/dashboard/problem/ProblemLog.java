package io.reelmill.dashboard.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator of problems, each as loudly as it concerns him. */
final class ProblemLog {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemLog.class);

    private ProblemLog() {}

    static void write(ProblemKind kind, Exception exception, HttpServletRequest request) {
        switch (kind.actor()) {
            case CALLER -> LOG.debug("{} {} refused: {}", request.getMethod(), request.getRequestURI(), kind.code());
            case OPERATOR ->
                LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), kind.code(), exception);
            case US -> LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        }
    }
}
