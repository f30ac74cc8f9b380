package io.reelmill.core.forecast;

import io.reelmill.core.fleet.Lane;
import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.work.WorkKind;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** What work can be expected to take, by what it took before. */
public final class WorkCosts {

    /** Spans are planned to take about so long. */
    private static final double UNKNOWN_HEAVY_SECONDS = 30;

    private static final double UNKNOWN_LIGHT_SECONDS = 2;

    private final List<WorkCost> measured;

    public WorkCosts(List<WorkCost> measured) {
        this.measured = List.copyOf(measured);
    }

    /** Of what is most like it: the same profile and resolution, else the same profile, else the same kind. */
    public double seconds(WorkKind kind, String profile, int shortSide) {
        Predicate<WorkCost> sameKind = cost -> cost.kind() == kind;
        Predicate<WorkCost> sameProfile = sameKind.and(cost -> cost.profile().equals(profile));
        Predicate<WorkCost> alike = sameProfile.and(cost -> cost.shortSide() == shortSide);
        return mean(alike)
                .orElseGet(() ->
                        mean(sameProfile).orElseGet(() -> mean(sameKind).orElse(unknown(kind.lane()))));
    }

    /** How fast a worker is beside the others, by what both did; 1 is average, and who did nothing yet. */
    public double speed(WorkerId worker) {
        double expected = 0;
        double took = 0;
        for (WorkCost cost : measured) {
            if (cost.worker().equals(worker) && cost.kind().lane() == Lane.HEAVY) {
                expected += cost.works() * seconds(cost.kind(), cost.profile(), cost.shortSide());
                took += cost.works() * cost.seconds();
            }
        }
        return took > 0 ? expected / took : 1;
    }

    private OptionalDouble mean(Predicate<WorkCost> which) {
        double works = 0;
        double took = 0;
        for (WorkCost cost : measured) {
            if (which.test(cost)) {
                works += cost.works();
                took += cost.works() * cost.seconds();
            }
        }
        return works > 0 ? OptionalDouble.of(took / works) : OptionalDouble.empty();
    }

    private static double unknown(Lane lane) {
        return switch (lane) {
            case HEAVY -> UNKNOWN_HEAVY_SECONDS;
            case LIGHT -> UNKNOWN_LIGHT_SECONDS;
        };
    }
}
