package io.reelmill.worker.source;

import io.reelmill.core.film.Reading;
import io.reelmill.core.media.AudioTrack;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.source.Extent;
import io.reelmill.core.source.Inspection;
import io.reelmill.worker.ffmpeg.ProbedStream;
import io.reelmill.worker.ffmpeg.ProgramResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One source from its header to the proof, each step refusing what the next could not bear. */
final class OneInspection {

    /**
     * How the packets were listed.
     *
     * @param plain from sample tables that leave no doubt
     * @param trouble why reading them came to a bad end; empty where it did not
     */
    private record Listing(boolean plain, String trouble) {}

    private final ObjectKey object;
    private final ObjectBytes bytes;
    private final LentSource source;
    private final SourceLimits limits;

    OneInspection(ObjectKey object, ObjectBytes bytes, LentSource source, SourceLimits limits) {
        this.object = object;
        this.bytes = bytes;
        this.source = source;
        this.limits = limits;
    }

    Inspection run() throws InterruptedException {
        SourceHeader header = new HeaderReader(bytes, limits).read(source);
        FirstFrames first = new FirstFrames(source, header, limits);
        DecodedPicture picture = first.picture();
        List<HeardSound> sounds = first.sounds();
        PacketIndex packets = new PacketIndex(
                header.picture(),
                sounds.stream().map(HeardSound::track).toList(),
                limits.mostFrames(),
                header.container().clockMayJump());
        Listing listing = list(header, sounds, packets);
        FilmTiming timing = timing(packets, picture, sounds);
        Reading place = new Reading(
                object,
                bytes.size(),
                header.container().demuxer(),
                timing.originMicros(),
                header.picture().index());
        String whyNot = whyNot(header, packets, listing);
        if (whyNot.isEmpty()) {
            whyNot = proof(place, header, timing, packets, listing.plain)
                    .whyNot(source, limits)
                    .orElse("");
        }
        return new Inspection(
                facts(header, picture, sounds, timing),
                place,
                timing.grid(),
                whyNot.isEmpty(),
                whyNot,
                new Extent(
                        header.startMicros(),
                        timing.pictureStartMicros(),
                        Math.max(timing.pictureStartMicros() + 1, timing.pictureEndMicros()),
                        timing.frames()),
                soundEnds(sounds, packets, timing));
    }

    /** Lists all packets: from the header where that is certain, else by reading the whole source. */
    private Listing list(SourceHeader header, List<HeardSound> sounds, PacketIndex packets)
            throws InterruptedException {
        if (header.container() == FilmContainer.MP4) {
            Optional<SampleTables> tables = tables(header, sounds);
            if (tables.isPresent()) {
                tables.get().list(packets::take);
                return new Listing(true, "");
            }
        }
        ProgramResult reading = source.lines(
                header.container().demuxer(),
                List.of(),
                Packet.ENTRIES,
                false,
                limits.readingTime(bytes.size()),
                packets::take);
        String trouble = reading.succeeded()
                ? ""
                : "reading it ends badly: " + Refusal.lastWords(reading.trace().logTail());
        return new Listing(false, trouble);
    }

    private Optional<SampleTables> tables(SourceHeader header, List<HeardSound> sounds) {
        List<ProbedStream> wanted = new ArrayList<>(List.of(header.picture()));
        sounds.stream().map(HeardSound::track).forEach(wanted::add);
        return SampleTables.of(bytes, header.streams(), wanted, limits.mostFrames());
    }

    private FilmTiming timing(PacketIndex packets, DecodedPicture picture, List<HeardSound> sounds) {
        FrameTimes shown = packets.shown(picture.firstShown());
        if (shown.count() == 0) {
            throw Refusal.noVideo("no picture of it is ever shown");
        }
        List<Long> starts = sounds.stream().map(HeardSound::startMicros).toList();
        FilmTiming timing = FilmTiming.of(shown, packets.lastDuration(), picture.interlaced(), starts);
        if (timing.grid().seconds() > limits.longest().toSeconds()) {
            throw Refusal.tooLong("it lasts " + Math.round(timing.grid().seconds()) + " s, more than "
                    + limits.longest().toSeconds() + " s");
        }
        return timing;
    }

    /** Why it cannot be read in place, as far as that is known without trying; empty where it is not. */
    private String whyNot(SourceHeader header, PacketIndex packets, Listing listing) {
        if (!header.container().hasIndex()) {
            return header.container().whyNot();
        }
        if (!listing.trouble.isEmpty() || listing.plain) {
            return listing.trouble;
        }
        if (packets.untimed() > 0) {
            return packets.untimed() + " pictures have no time";
        }
        if (packets.damaged() > 0) {
            return packets.damaged() + " pictures are not whole";
        }
        if (header.container() == FilmContainer.MATROSKA) {
            return new MatroskaCues(bytes).present() ? "" : "it has no index";
        }
        return Mp4Structure.of(bytes).fragmented() ? "its index lies in fragments" : "";
    }

    private static SeekProof proof(
            Reading place, SourceHeader header, FilmTiming timing, PacketIndex packets, boolean indexKnown) {
        return new SeekProof(
                place,
                timing.grid(),
                timing.rhythm().rate(),
                header.picture().timeBase(),
                packets.keyframes(),
                indexKnown);
    }

    private static SourceFacts facts(
            SourceHeader header, DecodedPicture picture, List<HeardSound> sounds, FilmTiming timing) {
        VideoTrack video = new VideoTrack(
                header.picture().index(),
                header.picture().codec(),
                picture.size(),
                picture.shown(header.picture().rotation()),
                timing.rhythm().rate(),
                timing.rhythm().constant(),
                header.picture().rotation(),
                picture.interlaced(),
                picture.dynamicRange(),
                picture.pixelFormat());
        Duration duration = Duration.ofNanos(Math.round(timing.pictureSeconds() * 1e6) * 1000);
        return new SourceFacts(header.format(), duration, video, tracks(sounds));
    }

    /** At most one is preferred: the first that the source marks, else the first. */
    private static List<AudioTrack> tracks(List<HeardSound> sounds) {
        Optional<ProbedStream> preferred = sounds.stream()
                .map(HeardSound::track)
                .filter(ProbedStream::preferred)
                .findFirst()
                .or(() -> sounds.stream().map(HeardSound::track).findFirst());
        List<AudioTrack> tracks = new ArrayList<>();
        for (HeardSound sound : sounds) {
            ProbedStream track = sound.track();
            tracks.add(new AudioTrack(
                    track.index(),
                    track.codec(),
                    track.channels(),
                    track.sampleRate(),
                    track.language(),
                    preferred.filter(track::equals).isPresent()));
        }
        return tracks;
    }

    private static List<Double> soundEnds(List<HeardSound> sounds, PacketIndex packets, FilmTiming timing) {
        return sounds.stream()
                .map(sound -> (packets.soundEndMicros(sound.track()) - timing.originMicros()) / 1e6)
                .toList();
    }
}
