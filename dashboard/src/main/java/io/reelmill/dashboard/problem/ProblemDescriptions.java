package io.reelmill.dashboard.problem;

import io.reelmill.core.failure.FailureCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Says what each kind of problem means, at the address that problems give as their type. */
@RestController
class ProblemDescriptions {

    private static final Map<String, ProblemKind> KINDS = Stream.<ProblemKind>concat(
                    Arrays.stream(FailureCode.values()).map(FailureProblem::new),
                    Arrays.stream(RequestProblem.values()))
            .collect(Collectors.toUnmodifiableMap(
                    ProblemKind::code, Function.identity(), (failure, request) -> request));

    record Description(String code, String title, int status, String actor, boolean retryable) {}

    @GetMapping(Problem.DESCRIPTIONS + "{code}")
    Description describe(@PathVariable String code) {
        ProblemKind kind = KINDS.get(code);
        if (kind == null) {
            throw ProblemException.notFound("there is no kind of problem " + code);
        }
        return new Description(
                kind.code(),
                kind.title(),
                kind.status(),
                kind.actor().name().toLowerCase(Locale.ROOT),
                kind.retryable());
    }
}
