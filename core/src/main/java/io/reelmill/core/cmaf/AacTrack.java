package io.reelmill.core.cmaf;

import static io.reelmill.core.cmaf.BoxWriter.box;
import static io.reelmill.core.cmaf.BoxWriter.full;

import java.util.List;

/**
 * Writes a track of AAC-LC, stereo at 48 kHz. The first coded frame of the track is the encoder's priming: it is decoded
 * but not heard, which the edit list says once for the whole track. So heard frame {@code f} has the decode time
 * {@code (f + 1) * 1024}.
 */
public final class AacTrack {

    public static final int SAMPLE_RATE = 48_000;
    public static final int FRAME_SAMPLES = 1024;

    private static final int CHANNELS = 2;
    private static final int TRACK = 1;
    private static final int ALL_SYNC = 0x02000000;
    /** AAC-LC, 48 kHz, two channels (ISO/IEC 14496-3, 1.6.2.1). */
    private static final byte[] AUDIO_SPECIFIC_CONFIG = {0x11, (byte) 0x90};

    private AacTrack() {}

    /** The init segment; the same bytes for the same bit rate. */
    public static byte[] init(int bitsPerSecond) {
        byte[] ftyp = box("ftyp", new BoxWriter().text("iso6").u32(0).text("iso6cmfcmp41"));
        byte[] moov = box(
                "moov",
                movieHeader(),
                box("trak", trackHeader(), edit(), media(bitsPerSecond)),
                box("mvex", defaults()));
        return new BoxWriter().raw(ftyp).raw(moov).toBytes();
    }

    /**
     * One fragment.
     *
     * @param sequence its number in the track, from 1
     * @param decodeTime when its first frame is decoded, in samples
     * @param frames coded frames without any header
     */
    public static byte[] fragment(int sequence, long decodeTime, List<byte[]> frames) {
        int moofSize = moof(sequence, decodeTime, frames, 0).length;
        BoxWriter data = new BoxWriter();
        frames.forEach(data::raw);
        return new BoxWriter()
                .raw(moof(sequence, decodeTime, frames, moofSize + 8))
                .raw(box("mdat", data))
                .toBytes();
    }

    private static byte[] moof(int sequence, long decodeTime, List<byte[]> frames, int dataOffset) {
        byte[] mfhd = box("mfhd", full(0, 0).u32(sequence));
        byte[] tfhd = box("tfhd", full(0, 0x020000).u32(TRACK));
        byte[] tfdt = box("tfdt", full(1, 0).u64(decodeTime));
        BoxWriter run = full(0, 0x000201).u32(frames.size()).u32(dataOffset);
        frames.forEach(frame -> run.u32(frame.length));
        return box("moof", mfhd, box("traf", tfhd, tfdt, box("trun", run)));
    }

    private static byte[] movieHeader() {
        BoxWriter content =
                full(0, 0).zeros(8).u32(1000).u32(0).u32(0x00010000).u16(0x0100).zeros(10);
        return box("mvhd", matrix(content).zeros(24).u32(TRACK + 1));
    }

    private static byte[] trackHeader() {
        BoxWriter content = full(0, 3)
                .zeros(8)
                .u32(TRACK)
                .zeros(16)
                .u16(0)
                .u16(1)
                .u16(0x0100)
                .u16(0);
        return box("tkhd", matrix(content).zeros(8));
    }

    private static BoxWriter matrix(BoxWriter content) {
        return content.u32(0x00010000).zeros(12).u32(0x00010000).zeros(12).u32(0x40000000);
    }

    private static byte[] edit() {
        return box(
                "edts", box("elst", full(0, 0).u32(1).u32(0).u32(FRAME_SAMPLES).u32(0x00010000)));
    }

    private static byte[] media(int bitsPerSecond) {
        int undetermined = ('u' - 0x60) << 10 | ('n' - 0x60) << 5 | 'd' - 0x60;
        byte[] mdhd = box(
                "mdhd",
                full(0, 0).zeros(8).u32(SAMPLE_RATE).u32(0).u16(undetermined).u16(0));
        byte[] hdlr = box(
                "hdlr", full(0, 0).u32(0).text("soun").zeros(12).text("sound").u8(0));
        byte[] dinf = box("dinf", box("dref", full(0, 0).u32(1).raw(box("url ", full(0, 1)))));
        byte[] minf = box("minf", box("smhd", full(0, 0).u32(0)), dinf, sampleTable(bitsPerSecond));
        return box("mdia", mdhd, hdlr, minf);
    }

    private static byte[] sampleTable(int bitsPerSecond) {
        return box(
                "stbl",
                box("stsd", full(0, 0).u32(1).raw(sampleEntry(bitsPerSecond))),
                box("stts", full(0, 0).u32(0)),
                box("stsc", full(0, 0).u32(0)),
                box("stsz", full(0, 0).u32(0).u32(0)),
                box("stco", full(0, 0).u32(0)));
    }

    private static byte[] sampleEntry(int bitsPerSecond) {
        BoxWriter decoder = new BoxWriter()
                .u8(0x40)
                .u8(0x15)
                .u24(0)
                .u32(bitsPerSecond)
                .u32(bitsPerSecond)
                .descriptor(5, new BoxWriter().raw(AUDIO_SPECIFIC_CONFIG));
        BoxWriter stream = new BoxWriter().u16(0).u8(0).descriptor(4, decoder).descriptor(6, new BoxWriter().u8(2));
        byte[] esds = box("esds", full(0, 0).descriptor(3, stream));
        return box(
                "mp4a",
                new BoxWriter()
                        .zeros(6)
                        .u16(1)
                        .zeros(8)
                        .u16(CHANNELS)
                        .u16(16)
                        .zeros(4)
                        .u32((long) SAMPLE_RATE << 16)
                        .raw(esds));
    }

    private static byte[] defaults() {
        return box(
                "trex", full(0, 0).u32(TRACK).u32(1).u32(FRAME_SAMPLES).u32(0).u32(ALL_SYNC));
    }
}
