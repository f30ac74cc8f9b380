package io.reelmill.worker.encode;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Takes AAC frames out of ADTS (ISO/IEC 13818-7, 6.2). */
final class AdtsReader {

    private static final int HEADER = 7;
    /** Syncword, MPEG-4, layer 0, no checksum. */
    private static final int START = 0xfff1;
    /** AAC-LC, 48 kHz and two channels, without the private bit and the four that differ from frame to frame. */
    private static final int KIND_MASK = 0b1111_1101_1100_0000;

    private static final int KIND = 0b01_0011_0_010_000000;

    private final DataInputStream input;

    AdtsReader(InputStream input) {
        this.input = new DataInputStream(input);
    }

    /** The next frame without its header; empty at the end. */
    Optional<byte[]> next() throws IOException {
        byte[] header = input.readNBytes(HEADER);
        if (header.length == 0) {
            return Optional.empty();
        }
        if (header.length < HEADER || u16(header, 0) != START || (u16(header, 2) & KIND_MASK) != KIND) {
            throw new InexactException("not a frame of AAC-LC, stereo at 48 kHz");
        }
        int length = (u16(header, 3) & 0x3ff) << 3 | Byte.toUnsignedInt(header[5]) >> 5;
        byte[] frame = new byte[length - HEADER];
        input.readFully(frame);
        return Optional.of(frame);
    }

    private static int u16(byte[] bytes, int at) {
        return Byte.toUnsignedInt(bytes[at]) << 8 | Byte.toUnsignedInt(bytes[at + 1]);
    }
}
