package io.reelmill.core.work;

/** What a handler has of the work it runs, besides the row. */
public interface RunningWork {

    Attempt attempt();

    Work work();

    /** How far it is, 0 to 1; cheap, may be called often; shown live and in JobRunr's dashboard. */
    void progress(double fraction);

    /** One line for people, among the few that an operator reads: "Probed: 1920x1080, 24 frames a second". */
    void milestone(String line);
}
