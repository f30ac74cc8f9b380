package io.reelmill.core.recording.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StreamCutterTest {

    private static final String EBML = "1a45dfa381ee";
    private static final String SEGMENT = "18538067";
    private static final String INFO = "1549a96681aa";
    /** A sound with number 2, a picture with number 1. */
    private static final String TRACKS = "1654ae6b90" + "ae86d78102838102" + "ae86d78101838101";

    private static final String CLUSTER = "1f43b675";
    private static final String TIME = "e78100";
    private static final String SOUND = "a385" + "82000080" + "77";
    private static final String KEYFRAME = "a385" + "81000080" + "88";
    private static final String FRAME = "a385" + "81000000" + "99";

    @Test
    void matroska_is_cut_where_a_cluster_begins_with_a_keyframe() throws IOException {
        String head = EBML + SEGMENT + "8f" + INFO + TRACKS;
        String first = cluster(TIME + SOUND + KEYFRAME + FRAME);
        String second = cluster(TIME + FRAME + SOUND);
        String third = cluster(TIME + KEYFRAME);

        assertThat(cut(head + first + second + third))
                .containsExactly(live(head) + live(first) + live(second), live(head) + live(third));
    }

    private static String cluster(String body) {
        return CLUSTER + String.format("%02x", 0x80 | body.length() / 2) + body;
    }

    /** With sizes that are not told, as they go into chunks. */
    private static String live(String text) {
        return text.replaceAll("(18538067|1f43b675)..", "$1ff");
    }

    @Test
    void a_segment_that_tells_no_sizes_is_cut_alike() throws IOException {
        String head = EBML + SEGMENT + "ff" + INFO + TRACKS;
        String first = CLUSTER + "ff" + TIME + KEYFRAME + FRAME;
        String second = CLUSTER + "ff" + TIME + KEYFRAME;

        assertThat(cut(head + first + second)).containsExactly(head + first, head + second);
    }

    @Test
    void a_body_that_breaks_off_keeps_every_block_that_came_whole() throws IOException {
        String head = EBML + SEGMENT + "ff" + INFO + TRACKS;
        String whole = CLUSTER + "ff" + TIME + KEYFRAME;

        assertThat(cut(head + whole + FRAME.substring(0, 8))).containsExactly(head + whole);
    }

    @Test
    void fragments_are_given_the_header_that_came_before_them() throws IOException {
        String head = box("ftyp", "aa") + box("moov", "bb");
        String first = box("moof", "01") + box("mdat", "02");
        String second = box("moof", "03") + box("mdat", "04");

        assertThat(cut(head + first + box("free", "00") + second)).containsExactly(head + first, head + second);
    }

    private static String box(String type, String body) {
        StringBuilder box = new StringBuilder(String.format("%08x", 8 + body.length() / 2));
        for (byte letter : type.getBytes(StandardCharsets.US_ASCII)) {
            box.append(String.format("%02x", letter));
        }
        return box + body;
    }

    @Test
    void a_chunk_is_as_long_as_asked_by_the_time_at_which_its_bytes_come() throws IOException {
        String head = box("ftyp", "aa");
        String fragment = box("moof", "01") + box("mdat", "02");
        AtomicLong clock = new AtomicLong();
        StreamCutter cutter = StreamCutter.of(
                        stream(head + fragment.repeat(6)), Duration.ofNanos(25), () -> clock.addAndGet(10))
                .orElseThrow();

        assertThat(chunks(cutter)).containsExactly(head + fragment.repeat(3), head + fragment.repeat(3));
    }

    @Test
    void packets_of_mpeg_ts_are_cut_at_the_picture_and_no_sound_is_torn() throws IOException {
        String programs = packet(0, true, false, "00" + "00b00d0001c10000" + "0001e064");
        String streams =
                packet(0x64, true, false, "00" + "02b0170001c10000" + "e065f000" + "1be065f000" + "0fe066f000");
        String key = packet(0x65, true, true, "01");
        String sound = packet(0x66, true, false, "02");
        String more = packet(0x66, false, false, "03");

        List<String> cut = cut(programs + streams + key + sound + key + more + sound);

        assertThat(cut).containsExactly(programs + streams + key + sound + more, programs + streams + key + sound);
    }

    private static String packet(int pid, boolean starts, boolean key, String payload) {
        String adaptation = key ? "0140" : "";
        String head = String.format("47%02x%02x%02x", (starts ? 0x40 : 0) | pid >> 8, pid & 0xff, key ? 0x30 : 0x10);
        StringBuilder packet = new StringBuilder(head + adaptation + payload);
        while (packet.length() < 2 * 188) {
            packet.append("ff");
        }
        return packet.toString();
    }

    @Test
    void what_is_no_stream_is_not_cut() throws IOException {
        assertThat(StreamCutter.of(stream("00".repeat(1000)), Duration.ZERO)).isEmpty();
        assertThat(StreamCutter.of(stream(""), Duration.ZERO)).isEmpty();
    }

    private static List<String> cut(String hex) throws IOException {
        return chunks(StreamCutter.of(stream(hex), Duration.ZERO).orElseThrow());
    }

    private static List<String> chunks(StreamCutter cutter) throws IOException {
        List<String> chunks = new ArrayList<>();
        for (Optional<InputStream> chunk = cutter.next(); chunk.isPresent(); chunk = cutter.next()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            chunk.get().transferTo(bytes);
            chunks.add(HexFormat.of().formatHex(bytes.toByteArray()));
        }
        return chunks;
    }

    private static InputStream stream(String hex) {
        return new ByteArrayInputStream(HexFormat.of().parseHex(hex));
    }
}
