package io.reelmill.dashboard.problem;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Which problem an exception stands for. */
final class ProblemTranslation {

    private ProblemTranslation() {}

    static ProblemException of(Exception exception) {
        if (exception instanceof ProblemException problem) {
            return problem;
        }
        if (exception instanceof FailureException failure) {
            return plain(
                    failure.failure().code() == FailureCode.STORE_UNAVAILABLE
                            ? RequestProblem.STORE_UNAVAILABLE
                            : RequestProblem.INTERNAL);
        }
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            return ProblemException.invalid(mismatch.getName(), "has the wrong type");
        }
        if (exception instanceof ErrorResponse standard) {
            return standard(standard);
        }
        return plain(kind(exception));
    }

    private static RequestProblem kind(Exception exception) {
        if (exception instanceof HttpMessageNotReadableException) {
            return RequestProblem.MALFORMED;
        }
        if (exception instanceof DataAccessResourceFailureException
                || exception instanceof TransientDataAccessException
                || exception instanceof CannotCreateTransactionException) {
            return RequestProblem.DATABASE_UNAVAILABLE;
        }
        if (exception instanceof SocketTimeoutException) {
            return RequestProblem.SLOW;
        }
        // the connection, not ours: files are not touched while a request is handled
        return exception instanceof IOException ? RequestProblem.INCOMPLETE : RequestProblem.INTERNAL;
    }

    private static ProblemException standard(ErrorResponse standard) {
        RequestProblem kind = RequestProblem.ofStatus(standard.getStatusCode().value());
        String detail = standard.getBody().getDetail();
        return detail == null || kind == RequestProblem.NOT_FOUND ? plain(kind) : ProblemException.of(kind, detail);
    }

    private static ProblemException plain(RequestProblem kind) {
        return ProblemException.of(kind, kind.title());
    }
}
