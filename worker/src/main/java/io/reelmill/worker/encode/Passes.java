package io.reelmill.worker.encode;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.encode.Encoded;
import java.util.Optional;
import java.util.function.Function;

/** Tries one approach after the other until one succeeds or none is left. */
final class Passes {

    private Passes() {}

    /** One try. */
    interface Pass {
        Encoded run() throws EncodeException, InterruptedException;

        /** What is wrong with the source; known once the run has ended. */
        SourceFlaw flaw();
    }

    static Encoded run(Function<Approach, Pass> passes) throws EncodeException, InterruptedException {
        Approach approach = Approach.FIRST;
        while (true) {
            Pass pass = passes.apply(approach);
            try {
                return pass.run();
            } catch (EncodeException e) {
                Optional<Approach> next = approach.after(e.failure(), pass.flaw());
                if (next.isEmpty()) {
                    throw e;
                }
                approach = next.get();
            }
        }
    }
}
