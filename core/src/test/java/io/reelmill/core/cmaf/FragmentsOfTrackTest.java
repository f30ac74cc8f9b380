package io.reelmill.core.cmaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FragmentsOfTrackTest {

    private static final List<byte[]> FRAMES = List.of(new byte[] {1, 2, 3}, new byte[] {4, 5});
    private static final byte[] SEGMENT = new BoxWriter()
            .raw(AacTrack.fragment(1, 0, FRAMES))
            .raw(AacTrack.fragment(2, 2048, FRAMES))
            .toBytes();

    @Test
    void every_fragment_gets_the_track_and_the_next_number() throws IOException {
        List<Box> boxes = Box.in(ByteBuffer.wrap(passedOn(SEGMENT, 3, 7001)));

        assertThat(boxes).extracting(Box::type).containsExactly("moof", "mdat", "moof", "mdat");
        assertThat(number(boxes.get(0), "mfhd")).isEqualTo(7001);
        assertThat(number(boxes.get(2), "mfhd")).isEqualTo(7002);
        assertThat(number(boxes.get(0), "traf", "tfhd")).isEqualTo(3);
        assertThat(number(boxes.get(2), "traf", "tfhd")).isEqualTo(3);
    }

    @Test
    void what_is_numbered_as_it_was_is_the_same_to_the_byte() throws IOException {
        assertThat(passedOn(SEGMENT, 1, 1)).isEqualTo(SEGMENT);
    }

    @Test
    void it_may_be_read_byte_by_byte() throws IOException {
        byte[] whole = passedOn(SEGMENT, 2, 9);
        try (FragmentsOfTrack stream = new FragmentsOfTrack(new ByteArrayInputStream(SEGMENT), 2, 9)) {
            for (byte expected : whole) {
                assertThat((byte) stream.read()).isEqualTo(expected);
            }
            assertThat(stream.read()).isNegative();
        }
    }

    @Test
    void what_ends_in_the_middle_is_no_segment() {
        for (int length : List.of(4, 20, SEGMENT.length - 1)) {
            assertThatExceptionOfType(EOFException.class)
                    .isThrownBy(() -> passedOn(Arrays.copyOf(SEGMENT, length), 1, 1));
        }
    }

    private static byte[] passedOn(byte[] segment, int track, int firstSequence) throws IOException {
        try (FragmentsOfTrack stream = new FragmentsOfTrack(new ByteArrayInputStream(segment), track, firstSequence)) {
            return stream.readAllBytes();
        }
    }

    private static int number(Box moof, String... path) throws MalformedBoxException {
        return moof.descendant(path).cursor().getInt(4);
    }
}
