package io.reelmill.worker.source;

import io.reelmill.worker.ffmpeg.TimeBase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A track of a movie header (ISO/IEC 14496-12, section 8.3).
 *
 * @param duration of its media, in ticks; 0 where unknown
 * @param edit null where all of it is shown
 */
record TrackTable(
        String handler,
        SampleDescription description,
        int timescale,
        long duration,
        @Nullable Edit edit,
        SampleTable samples) {

    private static final int HANDLER = 8;
    private static final int REFERENCES = 8;
    private static final int BOX_HEADER = 8;
    private static final int LONGEST_REFERENCE = 150;
    private static final int IN_THE_SAME_FILE = 1;

    static TrackTable of(Mp4Box track, long movieTimescale) throws UncertainTables {
        Mp4Box media = track.only("mdia");
        Mp4Box clock = media.only("mdhd");
        Mp4Box handler = media.only("hdlr");
        handler.require(HANDLER + 4);
        boolean wide = clock.version() == 1;
        clock.require(wide ? 32 : 20);
        int timescale = clock.content().getInt(wide ? 20 : 12);
        if (timescale <= 0) {
            throw new UncertainTables("a track has no clock");
        }
        Mp4Box information = media.only("minf");
        requireOwnMedia(information);
        Mp4Box table = information.only("stbl");
        return new TrackTable(
                Mp4Box.letters(handler.content(), HANDLER),
                SampleDescription.of(table.only("stsd")),
                timescale,
                wide ? clock.content().getLong(24) : clock.content().getInt(16),
                Edit.of(track, movieTimescale, timescale).orElse(null),
                SampleTable.of(table));
    }

    /** Refuses media that lies in another file (dref; section 8.7.2). */
    private static void requireOwnMedia(Mp4Box information) throws UncertainTables {
        Optional<Mp4Box> data = information.atMostOne("dinf");
        Optional<Mp4Box> references = data.isEmpty() ? data : data.get().atMostOne("dref");
        if (references.isEmpty()) {
            return;
        }
        Mp4Box box = references.get();
        box.entries(REFERENCES, BOX_HEADER);
        int list = box.content().limit() - REFERENCES;
        for (Mp4Box reference : Mp4Box.in(box.content().slice(REFERENCES, list))) {
            reference.require(4);
            boolean own = reference.content().get(3) == IN_THE_SAME_FILE
                    && reference.content().limit() < LONGEST_REFERENCE;
            if (!own) {
                throw new UncertainTables("a track's media lies elsewhere");
            }
        }
    }

    boolean ticks(TimeBase timeBase) {
        return timeBase.numerator() == 1 && timeBase.denominator() == timescale;
    }
}
