package io.reelmill.core.conformance;

import io.reelmill.core.cmaf.AacTrack;
import io.reelmill.core.hls.PublishedFilm;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.publish.Rendition;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Init segments for films that nobody encoded: as much of ISO/IEC 14496-12 as is read of them. */
final class TestInit {

    private static final int VISUAL_ENTRY_HEADER = 78;
    private static final int WIDTH = 24;
    private static final int MEDIA_HEADER = 24;

    private TestInit() {}

    static Map<String, byte[]> of(PublishedFilm film) {
        Map<String, byte[]> inits = new HashMap<>();
        for (Rendition rendition : film.renditions()) {
            PictureSize size = rendition.size();
            inits.put(
                    rendition.name(), size == null ? AacTrack.init(rendition.capBitsPerSecond()) : avc(size, "64001f"));
        }
        return inits;
    }

    /** @param profile profile, constraints and level in hexadecimal */
    static byte[] avc(PictureSize size, String profile) {
        byte[] configuration = box(
                "avcC",
                ByteBuffer.allocate(5)
                        .putInt(0x01000000 | Integer.parseInt(profile, 16))
                        .array());
        ByteBuffer entry = ByteBuffer.allocate(VISUAL_ENTRY_HEADER);
        entry.putShort(WIDTH, (short) size.width()).putShort(WIDTH + 2, (short) size.height());
        byte[] avc1 = box("avc1", entry.array(), configuration);
        byte[] descriptions = box("stsd", ByteBuffer.allocate(8).putInt(4, 1).array(), avc1);
        byte[] header =
                box("mdhd", ByteBuffer.allocate(MEDIA_HEADER).putInt(12, 90_000).array());
        byte[] media = box("mdia", header, box("minf", box("stbl", descriptions)));
        return box("moov", box("trak", media));
    }

    private static byte[] box(String type, byte[]... contents) {
        int size = Stream.of(contents).mapToInt(content -> content.length).sum();
        ByteBuffer box = ByteBuffer.allocate(8 + size).putInt(8 + size).put(type.getBytes(StandardCharsets.US_ASCII));
        Stream.of(contents).forEach(box::put);
        return box.array();
    }
}
