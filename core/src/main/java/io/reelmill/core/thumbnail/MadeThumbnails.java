package io.reelmill.core.thumbnail;

import io.reelmill.core.work.ProgramTrace;

/** Thumbnails that were made, their bytes in the store already. */
public record MadeThumbnails(Thumbnails thumbnails, ProgramTrace trace) {}
