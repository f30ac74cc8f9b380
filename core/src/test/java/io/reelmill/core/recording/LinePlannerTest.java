package io.reelmill.core.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinePlannerTest {

    private static final int FRAMES = 50;
    private static final long START = 1_400_000;

    @Test
    void whatever_is_dropped_doubled_and_shuffled_the_ledger_holds_the_truth() {
        Random random = new Random(4);
        for (int round = 0; round < 2000; round++) {
            int count = 2 + random.nextInt(60);
            boolean fromZero = random.nextBoolean();
            Set<Integer> dropped = new TreeSet<>();
            Set<Integer> doubled = new TreeSet<>();
            List<Chunk> sent = new ArrayList<>();
            long clock = START + random.nextInt(1_000_000);
            int frames = 0;
            for (int number = 0; number < count; number++) {
                int length = 20 + random.nextInt(80);
                long begins = fromZero ? 0 : clock;
                Chunk chunk = Recorder.chunk(number, begins, length);
                clock += Recorder.micros(length);
                if (random.nextInt(10) == 0) {
                    dropped.add(number);
                } else {
                    frames += length;
                    sent.add(chunk);
                    if (random.nextInt(10) == 0) {
                        doubled.add(count + number);
                        sent.add(Recorder.chunk(count + number, begins, length, chunk.sha256(), null));
                    }
                }
            }
            Collections.shuffle(sent, random);

            Line line = Recorder.line(List.of(), sent, Optional.of(count));

            assertThat(frames(line)).isEqualTo(frames);
            assertThat(named(line, LedgerKind.MISSING)).isEqualTo(dropped);
            assertThat(named(line, LedgerKind.DUPLICATE)).isEqualTo(doubled);
            assertThat(line.ledger())
                    .allMatch(entry -> entry.kind() == LedgerKind.MISSING || entry.kind() == LedgerKind.DUPLICATE);
            assertGapless(line);
        }
    }

    private static int frames(Line line) {
        return line.parts().stream()
                .mapToInt(placed -> placed.part().extent().frames())
                .sum();
    }

    private static Set<Integer> named(Line line, LedgerKind kind) {
        Set<Integer> named = new TreeSet<>();
        line.ledger().stream().filter(entry -> entry.kind() == kind).forEach(entry -> named.addAll(entry.chunks()));
        return named;
    }

    private static void assertGapless(Line line) {
        for (int i = 1; i < line.parts().size(); i++) {
            assertThat(line.parts().get(i).pictureStart())
                    .isEqualTo(line.parts().get(i - 1).pictureEnd());
        }
    }

    @Test
    void a_line_that_grows_chunk_by_chunk_is_the_line_of_all_of_them() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            boolean fromZero = random.nextBoolean();
            List<Chunk> all = new ArrayList<>();
            long clock = START;
            for (int number = 0; number < 40; number++) {
                int length = 20 + random.nextInt(80);
                if (random.nextInt(8) > 0) {
                    all.add(Recorder.chunk(number, fromZero ? 0 : clock, length));
                }
                clock += Recorder.micros(length);
            }

            List<PlacedPart> grown = new ArrayList<>();
            List<LedgerEntry> ledger = new ArrayList<>();
            int next = 0;
            while (next < all.size()) {
                int end = Math.min(all.size(), next + (next == 0 ? 3 : 1 + random.nextInt(3)));
                Line more = Recorder.line(
                        onTheLine(all, grown),
                        all.subList(next, end),
                        end == all.size() ? Optional.of(40) : Optional.empty());
                grown.addAll(more.parts());
                ledger.addAll(more.ledger());
                next = end;
            }

            Line whole = Recorder.line(List.of(), all, Optional.of(40));
            assertThat(grown).isEqualTo(whole.parts());
            assertThat(ledger).isEqualTo(whole.ledger());
        }
    }

    private static List<Chunk> onTheLine(List<Chunk> all, List<PlacedPart> grown) {
        return grown.subList(Math.max(0, grown.size() - 5), grown.size()).stream()
                .map(placed -> Recorder.at(
                        all.stream()
                                .filter(chunk -> chunk.number() == placed.number())
                                .findFirst()
                                .orElseThrow(),
                        placed.lineMicros()))
                .toList();
    }

    @Test
    void a_missing_chunk_is_named_with_its_place_and_its_length() {
        List<Chunk> chunks = List.of(running(0), running(2), running(3));

        Line line = Recorder.line(List.of(), chunks, Optional.empty());

        assertThat(line.ledger())
                .containsExactly(new LedgerEntry(
                        LedgerKind.MISSING, 2.0, 4.0, List.of(1), "2.0 s missing: chunk 1 never arrived"));
        assertThat(frames(line)).isEqualTo(3 * FRAMES);
        assertGapless(line);
    }

    @Test
    void a_hole_in_the_numbers_is_no_loss_where_the_clock_goes_on() {
        List<Chunk> chunks =
                List.of(Recorder.chunk(3, START, FRAMES), Recorder.chunk(7, START + Recorder.micros(FRAMES), FRAMES));

        Line line = Recorder.line(List.of(), chunks, Optional.empty());

        assertThat(line.ledger()).extracting(LedgerEntry::chunks).containsExactly(List.of(0, 1, 2));
        assertGapless(line);
    }

    @Test
    void numbers_that_were_given_in_the_wrong_order_give_way_to_the_clock() {
        List<Chunk> chunks = List.of(
                Recorder.chunk(0, START + Recorder.micros(2 * FRAMES), FRAMES),
                Recorder.chunk(1, START, FRAMES),
                Recorder.chunk(2, START + Recorder.micros(FRAMES), FRAMES));

        assertThat(Recorder.line(List.of(), chunks, Optional.of(3)).parts())
                .extracting(PlacedPart::number)
                .containsExactly(1, 2, 0);
    }

    @Test
    void a_clock_that_starts_over_after_26_hours_goes_on() {
        long beforeTheTurn = TimedPart.WRAP_MICROS - Recorder.micros(FRAMES);
        List<Chunk> chunks = List.of(
                Recorder.chunk(0, beforeTheTurn, FRAMES),
                Recorder.chunk(1, 0, FRAMES),
                Recorder.chunk(2, Recorder.micros(FRAMES), FRAMES));

        Line line = Recorder.line(List.of(), chunks, Optional.of(3));

        assertThat(line.ledger()).isEmpty();
        assertThat(line.parts()).extracting(PlacedPart::number).containsExactly(0, 1, 2);
        assertGapless(line);
    }

    @Test
    void a_recorder_that_was_started_anew_goes_on_behind() {
        List<Chunk> chunks = List.of(
                running(0),
                running(1),
                Recorder.chunk(2, START, FRAMES),
                Recorder.chunk(3, START + Recorder.micros(FRAMES), FRAMES));

        Line line = Recorder.line(List.of(), chunks, Optional.of(4));

        assertThat(line.ledger()).isEmpty();
        assertThat(frames(line)).isEqualTo(4 * FRAMES);
        assertGapless(line);
    }

    @Test
    void of_two_recordings_of_the_same_time_the_complete_one_is_used() {
        List<Chunk> chunks = List.of(
                running(0),
                Recorder.chunk(1, START + Recorder.micros(FRAMES), FRAMES / 2),
                Recorder.chunk(2, START + Recorder.micros(FRAMES), FRAMES),
                Recorder.chunk(3, START + Recorder.micros(2 * FRAMES), FRAMES));

        Line line = Recorder.line(List.of(), chunks, Optional.of(4));

        assertThat(line.parts()).extracting(PlacedPart::number).containsExactly(0, 2, 3);
        assertThat(line.ledger()).extracting(LedgerEntry::kind).containsExactly(LedgerKind.DUPLICATE);
        assertGapless(line);
    }

    @Test
    void two_recorders_that_sent_the_same_moment_from_zero_are_told_apart_by_their_wall_clocks() {
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        List<Chunk> together = List.of(
                Recorder.chunk(0, 0, FRAMES, "a", noon), Recorder.chunk(1, 0, FRAMES, "b", noon.plusMillis(200)));
        List<Chunk> inTurn = List.of(
                Recorder.chunk(0, 0, FRAMES, "a", noon), Recorder.chunk(1, 0, FRAMES, "b", noon.plusSeconds(2)));

        assertThat(frames(Recorder.line(List.of(), together, Optional.of(2)))).isEqualTo(FRAMES);
        assertThat(frames(Recorder.line(List.of(), inTurn, Optional.of(2)))).isEqualTo(2 * FRAMES);
    }

    @Test
    void what_is_less_than_a_frame_or_50_ms_off_is_not_worth_a_word() {
        List<Chunk> chunks = List.of(
                Recorder.unwrapped(0, START, FRAMES),
                Recorder.unwrapped(1, START + Recorder.micros(FRAMES) + 39_000, FRAMES),
                Recorder.unwrapped(2, START + Recorder.micros(2 * FRAMES) + 20_000, FRAMES));

        assertThat(Recorder.line(List.of(), chunks, Optional.of(3)).ledger()).isEmpty();
    }

    @Test
    void time_that_nobody_recorded_is_a_gap() {
        List<Chunk> chunks =
                List.of(running(0), Recorder.chunk(1, START + Recorder.micros(FRAMES) + 12_400_000, FRAMES));

        assertThat(Recorder.line(List.of(), chunks, Optional.of(2)).ledger())
                .containsExactly(new LedgerEntry(LedgerKind.GAP, 2.0, 14.4, List.of(), "12.4 s not recorded"));
    }

    @Test
    void what_cannot_be_read_is_left_out_and_named() {
        List<Chunk> chunks = List.of(running(0), Recorder.refused(1), running(2), running(3));

        Line line = Recorder.line(List.of(), chunks, Optional.of(4));

        assertThat(line.parts()).extracting(PlacedPart::number).containsExactly(0, 2, 3);
        assertThat(line.ledger()).extracting(LedgerEntry::action).contains("Chunk 1 left out: it is a text");
    }

    @Test
    void another_take_begins_behind_missing_time_and_with_another_kind_of_picture() {
        List<Chunk> chunks = List.of(
                running(0), running(2), Recorder.ofCodec(3, START + Recorder.micros(3 * FRAMES), FRAMES, "vp9"));

        Line line = Recorder.line(List.of(), chunks, Optional.of(4));

        assertThat(line.parts())
                .extracting(PlacedPart::ahead)
                .containsExactly(
                        new Break(null, Instant.EPOCH, null),
                        new Break(null, Instant.EPOCH, Recorder.micros(FRAMES)),
                        new Break(null, Instant.EPOCH, 0L));
        assertThat(line.ledger())
                .extracting(LedgerEntry::action)
                .containsExactly(
                        "2.0 s missing: chunk 1 never arrived",
                        "From chunk 3 on the picture is vp9 320x180 instead of h264 320x180");
        assertGapless(line);
    }

    @Test
    void what_was_left_out_before_is_not_said_to_be_missing() {
        Chunk first = Recorder.at(running(0), 0);

        Line line = LinePlanner.plan(List.of(first), List.of(running(2)), Set.of(0, 1, 2, 3), Optional.of(4));

        assertThat(line.ledger()).extracting(LedgerEntry::kind).containsExactly(LedgerKind.GAP);
    }

    @Test
    void nothing_makes_an_empty_line_whose_ledger_says_so() {
        Line line = Recorder.line(List.of(), List.of(), Optional.of(7));

        assertThat(line.parts()).isEmpty();
        assertThat(line.ledger())
                .extracting(LedgerEntry::action)
                .containsExactly("Something missing: chunks 0, 1, 2, 3, 4 and 2 more never arrived");
    }

    @Test
    void ten_thousand_chunks_are_planned_at_once() {
        List<Chunk> chunks = new ArrayList<>(
                IntStream.range(0, 10_000).mapToObj(LinePlannerTest::running).toList());
        Collections.shuffle(chunks, new Random(1));

        Line line = Recorder.line(List.of(), chunks, Optional.of(10_000));

        assertThat(line.ledger()).isEmpty();
        assertThat(line.parts()).hasSize(10_000);
    }

    private static Chunk running(int number) {
        return Recorder.chunk(number, START + number * Recorder.micros(FRAMES), FRAMES);
    }
}
