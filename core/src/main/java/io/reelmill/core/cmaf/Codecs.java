package io.reelmill.core.cmaf;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;

/** Names a track's codec as RFC 6381 (section 3.3) and ISO/IEC 14496-15 (annex E) want it. */
final class Codecs {

    private static final int SAMPLE_DESCRIPTION_HEADER = 8;
    private static final int VISUAL_ENTRY_HEADER = 78;
    private static final int AUDIO_ENTRY_HEADER = 28;
    private static final int FULL_BOX_HEADER = 4;

    private static final int ES_DESCRIPTOR = 3;
    private static final int DECODER_CONFIG = 4;
    private static final int DECODER_SPECIFIC = 5;

    private Codecs() {}

    static String of(Box stsd) throws MalformedBoxException {
        List<Box> entries = Box.in(stsd.cursor().position(SAMPLE_DESCRIPTION_HEADER));
        if (entries.size() != 1) {
            throw new MalformedBoxException("a track has one sample entry, not " + entries.size());
        }
        Box entry = entries.get(0);
        return switch (entry.type()) {
            case "avc1" -> "avc1." + avcProfile(inside(entry, VISUAL_ENTRY_HEADER, "avcC"));
            case "mp4a" -> "mp4a." + mpeg4Audio(inside(entry, AUDIO_ENTRY_HEADER, "esds"));
            default -> throw new MalformedBoxException("no name is known for the codec " + entry.type());
        };
    }

    private static ByteBuffer inside(Box entry, int header, String type) throws MalformedBoxException {
        return Box.child(Box.in(entry.cursor().position(header)), type).cursor();
    }

    /** Profile, constraints and level, the second to fourth byte of the configuration record. */
    private static String avcProfile(ByteBuffer avcC) {
        return String.format(Locale.ROOT, "%02x%02x%02x", avcC.get(1), avcC.get(2), avcC.get(3));
    }

    private static String mpeg4Audio(ByteBuffer esds) throws MalformedBoxException {
        esds.position(FULL_BOX_HEADER);
        ByteBuffer stream = descriptor(esds, ES_DESCRIPTOR).position(3);
        ByteBuffer config = descriptor(stream, DECODER_CONFIG);
        int objectType = Byte.toUnsignedInt(config.get());
        ByteBuffer specific = descriptor(config.position(13), DECODER_SPECIFIC);
        int audioObjectType = Byte.toUnsignedInt(specific.get()) >> 3;
        return String.format(Locale.ROOT, "%02x.%d", objectType, audioObjectType);
    }

    /** The content of the descriptor (ISO/IEC 14496-1, 8.3.3) at the cursor. */
    private static ByteBuffer descriptor(ByteBuffer cursor, int tag) throws MalformedBoxException {
        if (cursor.get() != tag) {
            throw new MalformedBoxException("descriptor " + tag + " is missing");
        }
        int length = 0;
        byte part;
        do {
            part = cursor.get();
            length = length << 7 | part & 0x7f;
        } while (part < 0);
        return cursor.slice(cursor.position(), length);
    }
}
