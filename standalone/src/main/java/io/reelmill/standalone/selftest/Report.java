package io.reelmill.standalone.selftest;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What the self-test tells, a plain line each. */
final class Report {

    private final PrintStream out;
    private final long started = System.nanoTime();
    private int breaches;

    Report(PrintStream out) {
        this.out = out;
    }

    /** Something was done; with the time since the start. */
    synchronized void did(String what) {
        line(String.format(
                Locale.ROOT,
                "%7.1f s  %s",
                Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0,
                what));
    }

    /** An invariant was looked at; it holds where nothing speaks against it. */
    synchronized void judge(String invariant, List<String> breachesOfIt) {
        line((breachesOfIt.isEmpty() ? "holds     " : "BROKEN    ") + invariant);
        breachesOfIt.forEach(breach -> line("          " + breach));
        breaches += breachesOfIt.size();
    }

    synchronized boolean isClean() {
        return breaches == 0;
    }

    private void line(String text) {
        out.println(text);
        out.flush();
    }
}
