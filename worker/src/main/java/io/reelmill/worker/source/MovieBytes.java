package io.reelmill.worker.source;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;

/** Finds and reads the movie header of an MP4 or QuickTime file that consists of nothing but header and media. */
final class MovieBytes {

    /** An index of a day of film takes about half of it. */
    private static final long LONGEST = 64L << 20;

    private static final int MOST_BOXES = 64;
    private static final int HEADER = 8;

    private static final Set<String> HARMLESS = Set.of("ftyp", "mdat", "free", "skip", "wide", "pdin", "udta", "uuid");

    private MovieBytes() {}

    /** The movie header's content, by one read; a few bytes more for each box beside it. */
    static Mp4Box read(ObjectBytes object) throws UncertainTables {
        Optional<StoredBox> movie = Optional.empty();
        long offset = 0;
        for (int boxes = 0; offset < object.size(); boxes++) {
            StoredBox box = StoredBox.at(object, offset).orElseThrow(() -> new UncertainTables("it ends in nonsense"));
            if (box.end() > object.size() || boxes == MOST_BOXES) {
                throw new UncertainTables("it is cut short, or in very many pieces");
            }
            if (box.type().equals("moov") && movie.isEmpty()) {
                movie = Optional.of(box);
            } else if (!HARMLESS.contains(box.type())) {
                throw new UncertainTables("it has more than a header and media: " + box.type());
            }
            offset = box.end();
        }
        return read(object, movie.orElseThrow(() -> new UncertainTables("it has no header")));
    }

    private static Mp4Box read(ObjectBytes object, StoredBox movie) throws UncertainTables {
        if (movie.size() > LONGEST) {
            throw new UncertainTables("its header is very long");
        }
        byte[] bytes = object.read(movie.offset(), (int) movie.size());
        ByteBuffer whole = ByteBuffer.wrap(bytes);
        if (bytes.length != movie.size() || Integer.toUnsignedLong(whole.getInt(0)) != movie.size()) {
            throw new UncertainTables("its header has an unusual size");
        }
        return new Mp4Box(movie.type(), whole.slice(HEADER, bytes.length - HEADER));
    }
}
