package io.reelmill.embedded.binaries;

/** This machine cannot run the embedded programs; the message is one sentence that says what to do. */
public final class UnsupportedPlatformException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsupportedPlatformException(String found) {
        super("Reelmill's embedded services need Linux on x86-64 with glibc 2.35 or later"
                + " (Debian 12, Ubuntu 22.04 or newer), but this is " + found
                + ": use such a machine or container, or start Reelmill's parts with services of your own.");
    }
}
