package io.reelmill.jobs.flow;

/** One step of a flow: repeated whole if it was interrupted, skipped once it is finished. */
record FlowStep(String name, Body body) {

    /** What a step does, with what earlier steps have left for it. */
    @FunctionalInterface
    interface Body {
        void run(FlowNotes notes) throws InterruptedException;
    }
}
