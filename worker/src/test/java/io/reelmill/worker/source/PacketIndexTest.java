package io.reelmill.worker.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.failure.FailureException;
import io.reelmill.worker.ffmpeg.ProbedStream;
import io.reelmill.worker.ffmpeg.TimeBase;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacketIndexTest {

    private static final ProbedStream PICTURE = stream(0, ProbedStream.Kind.VIDEO);
    private static final ProbedStream SOUND = stream(2, ProbedStream.Kind.AUDIO);

    @Test
    void pictures_are_put_into_the_order_in_which_they_are_shown() {
        PacketIndex index = index(false);
        take(index, "0|0|-80|40|K__", "0|160|-40|40|___", "0|80|0|40|___|", "0|40|40|40|___", "0|120|80|40|___");
        assertThat(index.shown(0).count()).isEqualTo(5);
        assertThat(index.shown(0).last()).isEqualTo(0.16);
        assertThat(index.lastDuration()).isEqualTo(0.04);
        assertThat(index.keyframes().shownUpTo(Long.MAX_VALUE)).hasValue(0);
        assertThat(index.keyframes().shownUpTo(-1)).isEmpty();
        assertThat(index.keyframes().decodedOfNext(-1)).hasValue(-80_000);
        assertThat(index.keyframes().decodedOfNext(0)).isEmpty();
    }

    @Test
    void what_an_edit_list_discards_is_not_shown() {
        PacketIndex index = index(false);
        take(index, "0|-40|-40|40|KD_", "0|0|0|40|___", "0|40|40|40|___");
        assertThat(index.shown(Long.MIN_VALUE).first()).isZero();
        assertThat(index.keyframes().shownUpTo(Long.MAX_VALUE)).hasValue(-40_000);
    }

    @Test
    void what_cannot_be_decoded_yet_is_not_shown() {
        PacketIndex index = index(false);
        take(index, "0|80|0|40|K__", "0|0|40|40|___", "0|40|80|40|___", "0|120|120|40|___");
        assertThat(index.shown(80).count()).isEqualTo(2);
    }

    @Test
    void sounds_end_with_their_last_packet_and_other_streams_do_not_matter() {
        PacketIndex index = index(false);
        take(index, "1|900|900|21|K__", "2|0|0|21|K__", "2|21|21|21|K__|1024", "3|N/A|N/A|N/A|K__", "");
        assertThat(index.soundEndMicros(SOUND)).isEqualTo(42_000);
    }

    @Test
    void missing_times_and_missing_bytes_are_counted() {
        PacketIndex index = index(false);
        take(index, "0|N/A|0|40|K__", "0|N/A|40|N/A|___", "0|80|80|40|__C");
        assertThat(index.untimed()).isEqualTo(2);
        assertThat(index.damaged()).isEqualTo(1);
        assertThat(index.shown(0).count()).isEqualTo(3);
    }

    @Test
    void a_clock_that_jumps_is_mended() {
        PacketIndex index = index(true);
        take(index, "0|95443000|95443000|40|K__", "0|95443040|95443040|40|___", "0|20|20|40|K__", "0|60|60|40|___");
        take(index, "2|95443000|95443000|21|K__", "2|0|0|21|K__");
        FrameTimes shown = index.shown(0);
        assertThat(shown.last() - shown.first()).isBetween(0.07, 0.09);
        assertThat(index.soundEndMicros(SOUND)).isEqualTo(95_443_021_000L);
    }

    @Test
    void more_frames_than_memory_is_kept_for_are_refused() {
        PacketIndex index = new PacketIndex(PICTURE, List.of(), 2, false);
        take(index, "0|0|0|40|K__", "0|40|40|40|___");
        assertThatThrownBy(() -> index.take("0|80|80|40|___")).isInstanceOf(FailureException.class);
    }

    @Test
    void frames_that_are_never_shown_count_too() {
        PacketIndex index = new PacketIndex(PICTURE, List.of(), 2, false);
        take(index, "0|0|0|40|KD_", "0|N/A|N/A|40|K__");
        assertThatThrownBy(() -> index.take("0|40|40|40|KD_")).isInstanceOf(FailureException.class);
    }

    private static PacketIndex index(boolean clockMayJump) {
        return new PacketIndex(PICTURE, List.of(SOUND), 100, clockMayJump);
    }

    private static void take(PacketIndex index, String... lines) {
        List.of(lines).forEach(index::take);
    }

    private static ProbedStream stream(int number, ProbedStream.Kind kind) {
        return new ProbedStream(number, kind, "", "", new TimeBase(1, 1000), 0, 0, "und", false, false, 0);
    }
}
