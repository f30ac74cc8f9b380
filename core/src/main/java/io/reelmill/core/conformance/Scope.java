package io.reelmill.core.conformance;

/** What a rule looks at, hence when it is checked. */
public enum Scope {
    /** The bytes of a span's segments: checked by whoever made them, before they are listed. */
    SPAN,
    /** Rows, playlists and init segments of the whole film: checked by {@link Conformance}, before it is sealed. */
    FILM
}
