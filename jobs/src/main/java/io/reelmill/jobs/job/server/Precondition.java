package io.reelmill.jobs.job.server;

import java.util.Optional;

/** Something that this machine must offer before new work is taken; what runs goes on without it. */
public interface Precondition {

    /** What is missing, in words for operators; nothing where all is well. */
    Optional<String> missing();
}
