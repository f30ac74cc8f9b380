package io.reelmill.standalone.selftest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long the work of workers that went away lay still: until it was given back, and then while somebody had a slot
 * for it.
 */
final class Takeovers {

    private static final Duration STEP = Duration.ofMillis(50);
    private static final Duration OF_THE_DEAD = Duration.ofSeconds(5);
    private static final Duration OF_THE_VANISHED = Duration.ofSeconds(45);

    private final Lives lives;
    private final List<Claim> claims;
    private final List<String> breaches = new ArrayList<>();
    private final List<String> measured = new ArrayList<>();

    Takeovers(Lives lives, List<Claim> claims) {
        this.lives = lives;
        this.claims = List.copyOf(claims);
        lives.falls().forEach(this::measure);
    }

    List<String> breaches() {
        return breaches;
    }

    /** In seconds. */
    List<String> measured() {
        return measured;
    }

    private void measure(Lives.Fall fall) {
        claims.stream()
                .filter(claim -> claim.worker().equals(fall.worker().id()))
                .filter(claim -> claim.runsAt(fall.at()) && claim.outcome().equals("lost"))
                .forEach(claim -> compare(fall, claim));
    }

    private void compare(Lives.Fall fall, Claim claim) {
        Duration limit = fall.fault() == Fault.KILL ? OF_THE_DEAD : OF_THE_VANISHED;
        Duration lay = stillOf(claim, fall.at());
        String seconds = String.format(Locale.ROOT, "%.1f", lay.toMillis() / 1000.0);
        measured.add(seconds);
        if (lay.compareTo(limit) >= 0) {
            breaches.add("%s lay still for %s s after the %s worker %d"
                    .formatted(
                            claim.job(),
                            seconds,
                            fall.fault().words(),
                            fall.worker().number()));
        }
    }

    private Duration stillOf(Claim claim, Instant since) {
        Duration still = Duration.ZERO;
        Instant end = claim.next().equals(Instant.MAX) ? claim.until().plus(OF_THE_VANISHED) : claim.next();
        for (Instant moment = since; moment.isBefore(end); moment = moment.plus(STEP)) {
            boolean counts =
                    lives.couldJudge(moment) && (moment.isBefore(claim.until()) || hadSlot(claim.heavy(), moment));
            still = counts ? still.plus(STEP) : still;
        }
        return still;
    }

    /** Light work always finds one, because it has slots of its own and is over in no time. */
    private boolean hadSlot(boolean heavy, Instant moment) {
        return !heavy
                || lives.presentAt(moment).stream()
                        .anyMatch(worker -> claims.stream()
                                        .filter(claim ->
                                                claim.heavy() && claim.worker().equals(worker) && claim.runsAt(moment))
                                        .count()
                                < Lives.HEAVY_SLOTS);
    }
}
