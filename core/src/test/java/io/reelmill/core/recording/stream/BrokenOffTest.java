package io.reelmill.core.recording.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BrokenOffTest {

    @Test
    void streams_can_be_played_without_their_end() {
        assertThat(BrokenOff.canBePlayed(new byte[] {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3}))
                .isTrue();
        assertThat(BrokenOff.canBePlayed(new byte[] {0x47, 0x40, 0, 0x10})).isTrue();
        assertThat(BrokenOff.canBePlayed(joined(box("ftyp"), box("moov", box("mvhd"), box("mvex")))))
                .isTrue();
    }

    @Test
    void an_mp4_that_counts_on_all_its_frames_cannot() {
        assertThat(BrokenOff.canBePlayed(joined(box("ftyp"), box("moov", box("mvhd")))))
                .isFalse();
        assertThat(BrokenOff.canBePlayed(joined(box("ftyp"), box("mdat", new byte[90]))))
                .isFalse();
    }

    @Test
    void what_is_no_film_cannot() {
        assertThat(BrokenOff.canBePlayed(new byte[0])).isFalse();
        assertThat(BrokenOff.canBePlayed("a text, no film".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(BrokenOff.canBePlayed(box("ftyp"))).isFalse();
    }

    private static byte[] box(String type, byte[]... content) {
        byte[] body = joined(content);
        return joined(
                ByteBuffer.allocate(4).putInt(8 + body.length).array(), type.getBytes(StandardCharsets.US_ASCII), body);
    }

    private static byte[] joined(byte[]... pieces) {
        ByteBuffer all = ByteBuffer.allocate(
                Stream.of(pieces).mapToInt(piece -> piece.length).sum());
        Stream.of(pieces).forEach(all::put);
        return all.array();
    }
}
