package io.reelmill.embedded.process;

/** A child process did not do what it was started for; the message ends with its last output. */
public final class ProcessFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String output;

    ProcessFailure(String sentence, String output) {
        super(output.isBlank() ? sentence : sentence + ":\n" + output.strip());
        this.output = output;
    }

    /** The last lines that the process wrote. */
    public String output() {
        return output;
    }
}
