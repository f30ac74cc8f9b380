package io.reelmill.jobs.job.server;

import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.Work;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Work that is said to run here and does not: its claim was committed and the answer lost, or no thread could be made.
 * It is certain only the second time that the same attempt is missed.
 */
final class StrayWork {

    private Set<Attempt> missed = Set.of();

    List<Work> certain(List<Work> saidToRun, Set<Attempt> running) {
        Set<Attempt> before = missed;
        missed = saidToRun.stream()
                .map(StrayWork::attempt)
                .filter(attempt -> !running.contains(attempt))
                .collect(Collectors.toUnmodifiableSet());
        return saidToRun.stream()
                .filter(work -> missed.contains(attempt(work)) && before.contains(attempt(work)))
                .toList();
    }

    private static Attempt attempt(Work work) {
        return new Attempt(work.id(), work.attempt());
    }
}
