package io.reelmill.worker.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The containers in which films are taken, and what their demuxers can be trusted with. */
enum FilmContainer {
    MP4("mov", Seeking.BY_INDEX),
    MATROSKA("matroska", Seeking.BY_INDEX),
    MPEG_TS("mpegts", Seeking.IGNORES_KEYFRAMES),
    MPEG_PS("mpeg", Seeking.IGNORES_KEYFRAMES),
    FLV("flv", Seeking.IGNORES_KEYFRAMES),
    AVI("avi", Seeking.IGNORES_TIMES),
    ASF("asf", Seeking.IGNORES_TIMES),
    OGG("ogg", Seeking.IGNORES_TIMES),
    MXF("mxf", Seeking.IGNORES_TIMES);

    private final String demuxer;
    private final Seeking seeking;

    FilmContainer(String demuxer, Seeking seeking) {
        this.demuxer = demuxer;
        this.seeking = seeking;
    }

    /** How a demuxer finds a moment. */
    private enum Seeking {
        BY_INDEX,
        /** Lands between keyframes, and nothing says so. */
        IGNORES_KEYFRAMES,
        /** Counts packets or granules; the time it lands at is a guess. */
        IGNORES_TIMES
    }

    /** The names of every demuxer that may be used. */
    static List<String> demuxers() {
        return Arrays.stream(values()).map(FilmContainer::demuxer).toList();
    }

    /** The container of a format, as ffprobe names it: {@code mov,mp4,m4a,3gp,3g2,mj2}. */
    static Optional<FilmContainer> of(String format) {
        List<String> names = Arrays.asList(format.split(","));
        return Arrays.stream(values())
                .filter(container -> names.contains(container.demuxer))
                .findFirst();
    }

    String demuxer() {
        return demuxer;
    }

    /** Whether there is an index that a seek goes by; whether it is right is still to be proved. */
    boolean hasIndex() {
        return seeking == Seeking.BY_INDEX;
    }

    /** Why it cannot be read in place; empty where it could be. */
    String whyNot() {
        return switch (seeking) {
            case BY_INDEX -> "";
            case IGNORES_KEYFRAMES -> "seeks in " + demuxer + " do not go to keyframes";
            case IGNORES_TIMES -> "seeks in " + demuxer + " do not go by time";
        };
    }

    /** Whether its clock may jump, as that of a broadcast does. */
    boolean clockMayJump() {
        return seeking == Seeking.IGNORES_KEYFRAMES;
    }
}
