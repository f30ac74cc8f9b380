package io.reelmill.core.hls;

import io.reelmill.core.film.AudioRendition;
import io.reelmill.core.publish.Rendition;
import io.reelmill.core.publish.SealedRendition;
import io.reelmill.core.publish.SegmentRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The playlists of a film, from its rows. While it grows they are EVENT playlists that only ever get longer and rates
 * come from the encoders' caps; once sealed they are VOD playlists at the same addresses, with measured rates.
 */
public final class FilmPlaylists {

    /** Players begin with the variant nearest to this (HLS authoring specification 1.33). */
    public static final int USUAL_CONNECTION = 2_000_000;

    private static final int STEREO = 2;
    private static final long MICROS_PER_SECOND = 1_000_000;

    private FilmPlaylists() {}

    /** Whether the beginning of every rung and every sound rendition is there. */
    public static boolean playable(PublishedFilm film) {
        return new Listing(film).begun();
    }

    /** Lists every rung from the first moment on; empty until the film is playable. */
    public static Optional<MultivariantPlaylist> multivariant(PublishedFilm film) {
        return playable(film)
                ? Optional.of(new MultivariantPlaylist(sounds(film), defaultFirst(variants(film))))
                : Optional.empty();
    }

    /** Empty until the film is playable, and for names that were not planned. */
    public static Optional<MediaPlaylist> media(PublishedFilm film, String rendition) {
        Listing listing = new Listing(film);
        if (!listing.begun()) {
            return Optional.empty();
        }
        return film.planned().contains(rendition)
                ? film.rendition(rendition).map(known -> media(film, known, listing.segments(rendition)))
                : Optional.empty();
    }

    private static MediaPlaylist media(PublishedFilm film, Rendition rendition, int segments) {
        boolean growing = !film.isSealed();
        return new MediaPlaylist(
                growing ? PlaylistType.EVENT : PlaylistType.VOD,
                film.plan().grid().targetDuration(),
                growing,
                sections(film, rendition, segments(film.runsOf(rendition.name()), segments)));
    }

    /** One for each take of which anything is listed. */
    private static List<MediaSection> sections(PublishedFilm film, Rendition rendition, List<MediaSegment> segments) {
        String map = MediaAddresses.object(rendition.init());
        List<RenditionTake> takes = RenditionTake.of(film.plan(), rendition);
        List<MediaSection> sections = new ArrayList<>();
        for (int take = 0; take < takes.size(); take++) {
            int from = takes.get(take).firstSegment();
            int to = take + 1 < takes.size() ? takes.get(take + 1).firstSegment() : segments.size();
            if (from < segments.size()) {
                List<MediaSegment> listed = segments.subList(from, Math.min(to, segments.size()));
                sections.add(new MediaSection(map, takes.get(take).begins(), listed));
            }
        }
        return sections;
    }

    /** Each border is rounded, not each duration: however many are added up, the sum stays within a microsecond. */
    private static List<MediaSegment> segments(List<SegmentRun> runs, int count) {
        List<MediaSegment> segments = new ArrayList<>();
        double seconds = 0;
        for (SegmentRun run : runs) {
            long ticks = 0;
            for (int at = 0; at < run.durations().size() && segments.size() < count; at++) {
                long begin = micros(seconds + (double) ticks / run.timescale());
                ticks += run.durations().get(at);
                long end = micros(seconds + (double) ticks / run.timescale());
                segments.add(new MediaSegment(MediaAddresses.object(run.object(run.firstSegment() + at)), end - begin));
            }
            seconds += (double) ticks / run.timescale();
        }
        return segments;
    }

    private static long micros(double seconds) {
        return Math.round(seconds * MICROS_PER_SECOND);
    }

    private static List<SoundMedia> sounds(PublishedFilm film) {
        List<AudioRendition> planned = film.plan().audio();
        return planned.stream()
                .map(sound -> new SoundMedia(
                        sound.label(),
                        sound.language(),
                        sound.equals(planned.get(0)),
                        STEREO,
                        MediaAddresses.playlist(sound.name())))
                .toList();
    }

    private static List<Variant> variants(PublishedFilm film) {
        return film.pictures().stream()
                .map(name -> variant(film, film.rendition(name).orElseThrow()))
                .toList();
    }

    private static Variant variant(PublishedFilm film, Rendition picture) {
        return new Variant(
                peak(film, picture.name()) + most(film, name -> peak(film, name)),
                film.isSealed() ? average(film, picture.name()) + most(film, name -> average(film, name)) : null,
                codecs(film, picture),
                Objects.requireNonNull(picture.size()),
                Objects.requireNonNull(picture.rate()),
                MediaAddresses.playlist(picture.name()));
    }

    /** Whatever sound is chosen, the variant's figures hold. */
    private static int most(PublishedFilm film, ToIntFunction<String> rate) {
        return film.sounds().stream().mapToInt(rate).max().orElse(0);
    }

    private static int peak(PublishedFilm film, String name) {
        return film.figuresOf(name)
                .map(SealedRendition::peakBitsPerSecond)
                .orElseGet(() -> film.rendition(name).orElseThrow().capBitsPerSecond());
    }

    private static int average(PublishedFilm film, String name) {
        return film.figuresOf(name).orElseThrow().averageBitsPerSecond();
    }

    private static String codecs(PublishedFilm film, Rendition picture) {
        Set<String> codecs = new LinkedHashSet<>();
        codecs.add(picture.codecs());
        film.sounds()
                .forEach(name -> codecs.add(film.rendition(name).orElseThrow().codecs()));
        return String.join(",", codecs);
    }

    private static List<Variant> defaultFirst(List<Variant> variants) {
        Variant first = variants.stream()
                .min(Comparator.comparingInt(variant -> Math.abs(variant.usualBandwidth() - USUAL_CONNECTION)))
                .orElseThrow();
        return Stream.concat(Stream.of(first), variants.stream().filter(variant -> variant != first))
                .toList();
    }
}
