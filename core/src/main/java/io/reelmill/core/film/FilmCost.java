package io.reelmill.core.film;

/** What the pieces of a film are expected to cost, so that its progress is the weighted sum of theirs. */
public final class FilmCost {

    private final FilmPlan plan;
    private final double total;

    public FilmCost(FilmPlan plan) {
        this.plan = plan;
        this.total = plan.spans().stream().mapToDouble(this::seconds).sum()
                + plan.stretches().stream().mapToDouble(this::seconds).sum();
    }

    /** Expected CPU seconds of a common core. */
    public double seconds(Span span) {
        return EncodeCost.ofSpan(span, plan.grid(), plan.rungs());
    }

    /** Expected CPU seconds of a common core. */
    public double seconds(Stretch stretch) {
        return EncodeCost.ofStretch(stretch);
    }

    /** Expected CPU seconds of the whole film. */
    public double seconds() {
        return total;
    }

    /** Part of the film's cost, 0 to 1; all pieces together make 1. */
    public double share(Span span) {
        return seconds(span) / total;
    }

    /** Part of the film's cost, 0 to 1; all pieces together make 1. */
    public double share(Stretch stretch) {
        return seconds(stretch) / total;
    }
}
