package io.reelmill.jobs.flow;

/** One step of a flow: repeated whole if it was interrupted, skipped once it is finished. */
record FlowStep(String name, Body body) {

    /**
     * A step that records what the flow has made. Where that no longer counts the step has failed: finished, the flow
     * would be over, and the next round of its work could never make up for it.
     */
    static FlowStep recording(String name, Recording recording) {
        return new FlowStep(name, notes -> {
            if (!recording.run(notes)) {
                throw new InterruptedException("the attempt no longer counts");
            }
        });
    }

    /** What a step does, with what earlier steps have left for it. */
    @FunctionalInterface
    interface Body {
        void run(FlowNotes notes) throws InterruptedException;
    }

    /** Answers whether the attempt counted. */
    @FunctionalInterface
    interface Recording {
        boolean run(FlowNotes notes);
    }
}
