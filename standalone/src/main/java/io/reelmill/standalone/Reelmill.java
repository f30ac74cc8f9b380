package io.reelmill.standalone;

/** The command line. */
public final class Reelmill {

    private Reelmill() {}

    public static void main(String[] args) {}
}
