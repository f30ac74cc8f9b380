package io.reelmill.jobs.job.sweep;

/** Something to put in order now and then. Short, and safe to do twice; it shows in JobRunr's dashboard. */
public interface Sweep {

    /** Never changes: it is kept in the database. Lower case with dashes. */
    String id();

    /** What it does, for people. */
    String name();

    /** When, as six fields beginning with seconds; no oftener than every five seconds. */
    String cron();

    void run() throws InterruptedException;
}
