package io.reelmill.worker.source;

import java.util.Set;

/**
 * What a source is rewritten into. MP4 and QuickTime keep the source's clock exactly; Matroska counts milliseconds, but
 * takes every codec and finds keyframes by when they are shown.
 */
enum TargetContainer {
    MP4("mp4", "video/mp4"),
    QUICKTIME("mov", "video/quicktime"),
    MATROSKA("matroska", "video/x-matroska");

    private static final Set<String> MP4_CODECS = Set.of(
            "h264",
            "hevc",
            "av1",
            "vp9",
            "mpeg1video",
            "mpeg2video",
            "mpeg4",
            "mjpeg",
            "aac",
            "mp3",
            "ac3",
            "dts",
            "opus",
            "flac",
            "alac");

    private static final Set<String> QUICKTIME_CODECS = Set.of(
            "h264",
            "hevc",
            "mpeg1video",
            "mpeg2video",
            "mpeg4",
            "mjpeg",
            "prores",
            "dnxhd",
            "dvvideo",
            "h263",
            "aac",
            "mp2",
            "mp3",
            "ac3",
            "eac3",
            "dts",
            "alac");

    private static final String PCM = "pcm_";

    private final String muxer;
    private final String contentType;

    TargetContainer(String muxer, String contentType) {
        this.muxer = muxer;
        this.contentType = contentType;
    }

    /**
     * The one that keeps most: MP4's family where the source's clock is finer than a millisecond and the codecs fit. An MP4
     * that could not be read in place is not helped by another one, unless it was fragments.
     */
    static TargetContainer of(FilmContainer source, boolean fragmented, Set<String> codecs) {
        boolean nothingToKeep = source == FilmContainer.MATROSKA || source == FilmContainer.FLV;
        if (nothingToKeep || source == FilmContainer.MP4 && !fragmented) {
            return MATROSKA;
        }
        if (MP4_CODECS.containsAll(codecs)) {
            return MP4;
        }
        return codecs.stream().allMatch(codec -> QUICKTIME_CODECS.contains(codec) || codec.startsWith(PCM))
                ? QUICKTIME
                : MATROSKA;
    }

    String muxer() {
        return muxer;
    }

    String contentType() {
        return contentType;
    }
}
