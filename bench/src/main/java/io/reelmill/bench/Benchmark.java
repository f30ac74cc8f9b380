package io.reelmill.bench;

import java.io.IOException;

/** One question about speed or size, answered by measuring. */
interface Benchmark {

    /** What it is called on the command line. */
    String name();

    /** What it measures, in a sentence. */
    String question();

    /** What the answer should be. */
    String target();

    Figures measure(Bench.Plan plan) throws IOException, InterruptedException;
}
