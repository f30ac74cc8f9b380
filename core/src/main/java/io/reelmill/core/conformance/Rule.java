package io.reelmill.core.conformance;

import static io.reelmill.core.conformance.Requirement.MUST;
import static io.reelmill.core.conformance.Requirement.SHOULD;
import static io.reelmill.core.conformance.Scope.FILM;
import static io.reelmill.core.conformance.Scope.SPAN;

/**
 * What a stream is held to. Where nothing else is named, the numbers are those of Apple's HLS authoring specification.
 */
public enum Rule {
    /** 7.4. */
    SEGMENTS_BEGIN_WITH_IDR("H1", MUST, SPAN, "every segment of picture begins with an IDR frame"),
    /** 1.13. */
    KEYFRAMES_EVERY_TWO_SECONDS("H2", SHOULD, SPAN, "a keyframe comes every two seconds"),
    /** 7.2, 7.3, 8.20. */
    DECODE_TIMES_CONTINUE("H18", MUST, SPAN, "each segment's decode time continues the one before"),

    /** 7.5, 7.6. */
    SEGMENTS_OF_SIX_SECONDS(
            "H3", SHOULD, FILM, "the target duration and all segments of picture but the last of a take are 6 s"),
    /** 7.7; RFC 8216, 4.3.3.1. */
    SEGMENTS_WITHIN_TARGET("H4", MUST, FILM, "no segment outlasts the target duration by half a second"),
    /** 8.1. */
    DURATIONS_ARE_REAL("H5", MUST, FILM, "durations add up to the film's within one frame, wherever one begins to add"),
    /** 8.2, 8.3, 8.7. */
    PLAYLISTS_ARE_EQUALLY_LONG("H6", MUST, FILM, "all playlists have one target duration and, sealed, one length"),
    /** 8.22. */
    BORDERS_ARE_SHARED("H7", SHOULD, FILM, "all rungs are cut at the same moments"),
    /** 8.6, 8.8. */
    TYPE_TELLS_WHETHER_IT_GROWS("H8", MUST, FILM, "a growing playlist is EVENT without end, a sealed one VOD with one"),
    /** 9.11, 9.12. */
    SEGMENTS_ARE_INDEPENDENT("H9", MUST, FILM, "segments are declared independent"),
    /** 9.1 to 9.4, 9.14 to 9.16. */
    VARIANTS_ARE_DESCRIBED(
            "H10", MUST, FILM, "codecs, size, frame rate and bandwidths are said and are those of the bytes"),
    /** 1.26, 1.27. */
    BANDWIDTHS_ARE_MEASURED("H11", MUST, FILM, "average and peak are within 10 % of what the variants announce"),
    /** 1.30. */
    PEAKS_ARE_MODEST("H11", SHOULD, FILM, "no rung peaks above twice its average"),
    /** 9.13. */
    BANDWIDTH_COVERS_THE_SOUND("H12", MUST, FILM, "a variant's bandwidth covers its picture with the heaviest sound"),
    /** 9.9. */
    RATES_DIFFER("H13", MUST, FILM, "every rung is a variant with a bit rate of its own"),
    /** 1.33. */
    DEFAULT_IS_USUAL("H13", SHOULD, FILM, "the first variant is the one nearest to 2000 kb/s"),
    /** 1.32, 9.10. */
    ASPECT_IS_SHARED("H13", SHOULD, FILM, "all variants have the same aspect ratio"),
    /** 2.3, 8.9, 8.10, 9.5 to 9.7. */
    SOUND_IS_SEPARATE("H15", MUST, FILM, "sound is offered as stereo AAC of its own, with a language and one default"),
    /** 1.2 to 1.6, 1.10. */
    CODEC_IS_COMMON("H16", MUST, FILM, "picture is H.264, its parameters in the init segment, level 5.2 at most"),
    /** 1.15. */
    SIXTY_FRAMES_AT_MOST("H17", MUST, FILM, "no variant has more than 60 frames a second"),
    /** 2.11, 8.13 to 8.15, 8.17. */
    DISCONTINUITIES_ARE_SHARED(
            "H19", MUST, FILM, "where a take begins all renditions have a discontinuity, and nowhere else"),
    /** 8.4, 8.5. */
    TIME_GOES_WITH_THE_RECORDING(
            "H20", MUST, FILM, "each take of a recording says when it was, alike in all renditions"),
    /** RFC 8216, 4.3.2.5. */
    INIT_SEGMENT_IS_NAMED("H18", MUST, FILM, "every segment has its rendition's init segment"),
    /** Ours: bytes first, then rows, then playlists. */
    LISTED_IS_RECORDED("H27", MUST, FILM, "every listed segment is the recorded one, none is left out"),
    /** Ours: a picture is never made larger than it came. */
    NOTHING_IS_UPSCALED("H30", MUST, FILM, "there is a rung, and none is larger than every take of the source");

    private final String id;
    private final Requirement requirement;
    private final Scope scope;
    private final String sentence;

    Rule(String id, Requirement requirement, Scope scope, String sentence) {
        this.id = id;
        this.requirement = requirement;
        this.scope = scope;
        this.sentence = sentence;
    }

    /** As the project's list of rules numbers it; a number may stand for several. */
    public String id() {
        return id;
    }

    public Requirement requirement() {
        return requirement;
    }

    public Scope scope() {
        return scope;
    }

    /** What holds where the rule is kept, for people. */
    public String sentence() {
        return sentence;
    }
}
