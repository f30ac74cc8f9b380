package io.reelmill.core.download;

import io.reelmill.core.cmaf.SegmentIndex;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Indexes every track of a file, one index after the other, directly before the first segment. */
final class FileIndex {

    private FileIndex() {}

    /** @param timescales of the tracks, in their order */
    static byte[] of(List<PlacedSegment> line, List<Integer> timescales) {
        List<List<SegmentIndex.Entry>> entries = new ArrayList<>();
        for (int track = 1; track <= timescales.size(); track++) {
            entries.add(entries(track, line));
        }
        ByteArrayOutputStream indexes = new ByteArrayOutputStream();
        int following = entries.stream()
                .mapToInt(each -> SegmentIndex.length(each.size()))
                .sum();
        for (int at = 0; at < entries.size(); at++) {
            following -= SegmentIndex.length(entries.get(at).size());
            long skipped = following + bytesBefore(at + 1, line);
            indexes.writeBytes(SegmentIndex.of(at + 1, timescales.get(at), skipped, entries.get(at)));
        }
        return indexes.toByteArray();
    }

    private static long bytesBefore(int track, List<PlacedSegment> line) {
        return line.stream()
                .takeWhile(segment -> segment.track() != track)
                .mapToLong(PlacedSegment::sizeBytes)
                .sum();
    }

    private static List<SegmentIndex.Entry> entries(int track, List<PlacedSegment> line) {
        List<SegmentIndex.Entry> entries = new ArrayList<>();
        for (PlacedSegment segment : line) {
            int last = entries.size() - 1;
            if (segment.track() == track) {
                entries.add(new SegmentIndex.Entry(segment.sizeBytes(), segment.duration()));
            } else if (last >= 0) {
                SegmentIndex.Entry entry = entries.get(last);
                entries.set(last, new SegmentIndex.Entry(entry.bytes() + segment.sizeBytes(), entry.duration()));
            }
        }
        return entries;
    }
}
