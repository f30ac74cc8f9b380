package io.reelmill.core.download;

import io.reelmill.core.cmaf.FragmentsOfTrack;
import io.reelmill.core.cmaf.InitSegment;
import io.reelmill.core.cmaf.MovieHeader;
import io.reelmill.core.cmaf.MovieTrack;
import io.reelmill.core.cmaf.SegmentIndex;
import io.reelmill.core.hls.PublishedFilm;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.publish.Rendition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The MP4 of one rung with all sound of its film. It is a fragmented movie: a header of fixed length, an index of each track, then the
 * published segments byte for byte, but for track and sequence numbers. So its size and the place of each of its bytes
 * follow from rows alone, any range of it can be sent without making the rest, and nothing is stored.
 */
public final class RungFile {

    private static final int PICTURE_HEADER_LENGTH = 4096;
    private static final int SOUND_HEADER_LENGTH = 1024;

    private static final int LONGEST_INIT = 1 << 16;

    /** Sequence numbers rise along the file; a segment has a fragment for each of its keyframes, far fewer than this. */
    private static final int SEQUENCES_PER_SEGMENT = 1000;

    private final PublishedFilm film;
    private final List<Rendition> tracks;
    private final List<PlacedSegment> segments;

    private RungFile(PublishedFilm film, List<Rendition> tracks) {
        this.film = film;
        this.tracks = tracks;
        this.segments = Interleaving.of(
                tracks.stream().map(track -> film.runsOf(track.name())).toList());
    }

    /** @throws IllegalArgumentException where the film is not sealed or has no such rung */
    public static RungFile of(PublishedFilm film, String rung) {
        if (!film.isSealed() || !film.pictures().contains(rung)) {
            throw new IllegalArgumentException("there is no sealed rung " + rung);
        }
        List<Rendition> tracks = new ArrayList<>(List.of(film.rendition(rung).orElseThrow()));
        film.sounds().forEach(sound -> tracks.add(film.rendition(sound).orElseThrow()));
        return new RungFile(film, List.copyOf(tracks));
    }

    /** What a file of this name would be called by people, e.g. {@code 720p.mp4}. */
    public static String name(String rung) {
        return rung + ".mp4";
    }

    /**
     * The size of such a file.
     *
     * @param segments how many each track has
     * @param mediaBytes size of all segments of all tracks
     */
    public static long sizeBytes(List<Integer> segments, long mediaBytes) {
        int index = segments.stream().mapToInt(SegmentIndex::length).sum();
        return headerLength(segments.size()) + index + mediaBytes;
    }

    public long sizeBytes() {
        return headerLength(tracks.size())
                + FileIndex.of(segments, timescales()).length
                + segments.stream().mapToLong(PlacedSegment::sizeBytes).sum();
    }

    /**
     * Opens {@code length} bytes from {@code offset}; objects are opened one after the other, as they are read.
     *
     * @throws java.io.IOException from reading, where an object is not as long as it was when it was published
     */
    public InputStream open(ObjectStore store, long offset, long length) throws IOException {
        byte[] index = FileIndex.of(segments, timescales());
        List<JoinedStream.Part> parts = new ArrayList<>();
        parts.add(new JoinedStream.Part(headerLength(tracks.size()), () -> new ByteArrayInputStream(header(store))));
        parts.add(new JoinedStream.Part(index.length, () -> new ByteArrayInputStream(index)));
        for (int at = 0; at < segments.size(); at++) {
            PlacedSegment segment = segments.get(at);
            int sequence = at * SEQUENCES_PER_SEGMENT + 1;
            parts.add(new JoinedStream.Part(
                    segment.sizeBytes(),
                    () -> new FragmentsOfTrack(
                            store.open(segment.object(), 0, segment.sizeBytes()), segment.track(), sequence)));
        }
        return JoinedStream.of(parts, offset, length);
    }

    private byte[] header(ObjectStore store) throws IOException {
        List<MovieTrack> described = new ArrayList<>();
        for (Rendition track : tracks) {
            InitSegment init = InitSegment.parse(bytes(store, track.init()));
            // the picture and the default sound
            boolean enabled = described.size() < 2;
            described.add(new MovieTrack(init, TrackLanguage.of(track.language()), enabled));
        }
        return MovieHeader.of(described, film.plan().grid().seconds(), headerLength(tracks.size()));
    }

    private static byte[] bytes(ObjectStore store, ObjectKey key) throws IOException {
        try (InputStream bytes = store.open(key, 0, LONGEST_INIT)) {
            return bytes.readAllBytes();
        }
    }

    private List<Integer> timescales() {
        return tracks.stream()
                .map(track -> film.runsOf(track.name()).get(0).timescale())
                .toList();
    }

    private static int headerLength(int tracks) {
        return PICTURE_HEADER_LENGTH + (tracks - 1) * SOUND_HEADER_LENGTH;
    }
}
