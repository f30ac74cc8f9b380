package io.reelmill.core.failure;

/** One thing that went wrong, with what is particular to it. */
public record Failure(FailureCode code, String detail) {}
