package io.reelmill.worker.thumbnail;

import io.reelmill.core.cmaf.Fragment;
import io.reelmill.core.cmaf.FragmentReader;
import io.reelmill.core.cmaf.InitSegment;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.thumbnail.RungMedia;
import io.reelmill.worker.thumbnail.Excerpt.Group;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Fetches the groups of pictures that hold wanted frames, of each segment no more than up to the last of them. */
final class ExcerptWriter {

    private static final int LARGEST_INIT = 1 << 20;
    private static final int LARGEST_FRAGMENT = 64 << 20;

    private final ObjectStore store;
    private final FrameGrid grid;

    ExcerptWriter(ObjectStore store, FrameGrid grid) {
        this.store = store;
        this.grid = grid;
    }

    /** Writes init segment and fragments to {@code file}. */
    Excerpt write(RungMedia rung, Iterable<Long> frames, Path file) {
        TreeMap<Integer, NavigableSet<Long>> wanted = new TreeMap<>();
        frames.forEach(frame -> wanted.computeIfAbsent(grid.segmentOf(frame), segment -> new TreeSet<>())
                .add(frame));
        List<Group> groups = new ArrayList<>();
        byte[] init = bytes(rung.init());
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(init);
            for (Map.Entry<Integer, NavigableSet<Long>> segment : wanted.entrySet()) {
                groups.addAll(copy(init, rung, segment.getKey(), segment.getValue(), out));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Excerpt(file.getFileName().toString(), groups);
    }

    private byte[] bytes(ObjectKey init) {
        try (InputStream in = store.open(init, 0, LARGEST_INIT)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Group> copy(byte[] init, RungMedia rung, int segment, NavigableSet<Long> wanted, OutputStream out)
            throws IOException {
        List<Group> groups = new ArrayList<>();
        try (InputStream in = store.open(rung.object(segment), 0, rung.sizeOf(segment))) {
            FragmentReader reader =
                    new FragmentReader(new SequenceInputStream(new ByteArrayInputStream(init), in), LARGEST_FRAGMENT);
            int timescale = reader.init().map(InitSegment::timescale).orElseThrow();
            Optional<Fragment> next = reader.next();
            while (next.isPresent() && !wanted.isEmpty()) {
                Group group = group(next.get(), timescale);
                if (wanted.removeIf(group::holds)) {
                    out.write(next.get().bytes());
                    groups.add(group);
                }
                next = wanted.isEmpty() ? Optional.empty() : reader.next();
            }
        }
        if (!wanted.isEmpty()) {
            throw new IOException(rung.object(segment) + " does not hold frame " + wanted.first());
        }
        return groups;
    }

    private Group group(Fragment fragment, int timescale) {
        long ticks = (long) timescale * grid.rate().denominator();
        long first = fragment.decodeTime() * grid.rate().numerator() / ticks;
        return new Group(first, fragment.samples().size());
    }
}
