package io.reelmill.core.thumbnail;

/** How much of a film's thumbnails is made at once. */
public enum ThumbnailExtent {
    /** A poster from the film's beginning, while the rest is encoded; none where nothing in it stands for the film. */
    FIRST_POSTER,
    /** Everything, once the whole picture is published. */
    WHOLE_FILM
}
