package io.reelmill.core.cmaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovieHeaderTest {

    private static final int LENGTH = 4096;

    @Test
    void tracks_are_numbered_named_by_language_and_only_the_chosen_are_enabled() throws MalformedBoxException {
        Box moov = Box.child(Box.in(ByteBuffer.wrap(header(LENGTH))), "moov");
        List<Box> tracks = moov.children().stream()
                .filter(box -> box.type().equals("trak"))
                .toList();

        assertThat(tracks).hasSize(2);
        for (int at = 0; at < tracks.size(); at++) {
            assertThat(tracks.get(at).descendant("tkhd").cursor().getInt(12)).isEqualTo(at + 1);
        }
        assertThat(tracks.get(0).descendant("tkhd").cursor().getInt(0) & 1).isEqualTo(1);
        assertThat(tracks.get(1).descendant("tkhd").cursor().getInt(0) & 1).isZero();
        assertThat(tracks.get(0).descendant("mdia", "mdhd").cursor().getShort(20))
                .isEqualTo((short) (('e' - 0x60) << 10 | ('n' - 0x60) << 5 | 'g' - 0x60));
        assertThat(tracks.get(1).descendant("edts", "elst").cursor().getInt(12)).isEqualTo(1024);
    }

    @Test
    void the_length_is_the_one_that_is_asked_for() throws MalformedBoxException {
        assertThat(header(LENGTH)).hasSize(LENGTH);
        assertThat(Box.in(ByteBuffer.wrap(header(LENGTH))))
                .extracting(Box::type)
                .containsExactly("ftyp", "moov", "free");
        assertThatIllegalArgumentException().isThrownBy(() -> header(500)).withMessageContaining("500");
    }

    @Test
    void the_whole_duration_is_told_in_milliseconds() throws MalformedBoxException {
        Box moov = Box.child(Box.in(ByteBuffer.wrap(header(LENGTH))), "moov");

        assertThat(moov.descendant("mvex", "mehd").cursor().getLong(4)).isEqualTo(20_021);
        assertThat(moov.descendant("mvhd").cursor().getInt(12)).isEqualTo(1000);
    }

    private static byte[] header(int length) throws MalformedBoxException {
        InitSegment init = InitSegment.parse(AacTrack.init(128_000));
        return MovieHeader.of(
                List.of(new MovieTrack(init, "eng", true), new MovieTrack(init, "deu", false)), 20.0208, length);
    }
}
