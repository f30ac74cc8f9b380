package io.reelmill.worker.source;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How an MP4 or QuickTime file is laid out (ISO/IEC 14496-12, section 4.2), found from its top-level boxes.
 *
 * @param movie whether there is a movie header
 * @param fragmented whether pictures lie in fragments, which demuxers cannot seek in reliably
 * @param cutShort whether its last box claims bytes that are not there, as after an upload that broke off
 * @param encrypted whether the movie header says that tracks are encrypted (ISO/IEC 23001-7)
 */
record Mp4Structure(boolean movie, boolean fragmented, boolean cutShort, boolean encrypted) {

    private static final int MOST_BOXES = 4096;
    private static final int LONGEST_MOVIE_READ = 4 << 20;
    /** A box that claims more than this beyond the end is not cut short but nonsense. */
    private static final long LONGEST_MISSING = 1L << 42;

    /** What is there; reads a few bytes per box, and the movie header. */
    static Mp4Structure of(ObjectBytes object) {
        Mp4Structure found = new Mp4Structure(false, false, false, false);
        long offset = 0;
        for (int i = 0; i < MOST_BOXES && offset < object.size(); i++) {
            Optional<StoredBox> box = StoredBox.at(object, offset);
            if (box.isEmpty()) {
                return found;
            }
            found = found.with(box.get(), object);
            if (found.fragmented || box.get().end() > object.size()) {
                return found;
            }
            offset = box.get().end();
        }
        return found;
    }

    private Mp4Structure with(StoredBox box, ObjectBytes object) {
        long missing = box.end() - object.size();
        if (missing > 0) {
            return new Mp4Structure(movie, fragmented, missing <= LONGEST_MISSING, encrypted);
        }
        return switch (box.type()) {
            case "moof" -> new Mp4Structure(movie, true, cutShort, encrypted);
            case "moov" -> {
                int length = (int) Math.min(LONGEST_MOVIE_READ, box.size());
                String header = new String(object.read(box.offset(), length), StandardCharsets.ISO_8859_1);
                boolean scheme = header.contains("sinf") && header.contains("schm");
                yield new Mp4Structure(true, fragmented || header.contains("mvex"), cutShort, encrypted || scheme);
            }
            default -> this;
        };
    }
}
