package io.reelmill.worker.source;

import io.reelmill.worker.ffmpeg.ProbedStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The packets of an MP4 or QuickTime film, told from its header alone, so that nobody has to read the film for them. Only
 * where the tables leave no doubt: one plain edit at most, codecs whose samples are packets, all samples there. A
 * keyframe is what the tables call one, for that is what a seek goes by.
 */
final class SampleTables {

    /** A day of the shortest packets of sound that are usual. */
    private static final long MOST_SOUND_SAMPLES = 1L << 25;

    /** Beyond this many, ffmpeg treats them otherwise. */
    private static final long MOST_PCM_SAMPLES = (1L << 32) / 12;

    private final List<TrackPackets> tracks;

    private SampleTables(List<TrackPackets> tracks) {
        this.tracks = tracks;
    }

    /**
     * The tables of some streams; empty where the demuxer has to be asked instead.
     *
     * @param streams how many there are in all
     * @param mostPictures that a film may have
     */
    static Optional<SampleTables> of(ObjectBytes object, int streams, List<ProbedStream> wanted, int mostPictures) {
        try {
            Mp4Box movie = MovieBytes.read(object);
            List<Mp4Box> tracks = tracks(movie, streams);
            long timescale = timescale(movie.only("mvhd"));
            List<TrackPackets> packets = new ArrayList<>();
            for (ProbedStream stream : wanted) {
                TrackTable track = TrackTable.of(tracks.get(stream.index()), timescale);
                requireTrust(stream, track, mostPictures);
                track.samples().chunks().requireWithin(object.size(), sizes(stream, track));
                packets.add(TrackPackets.of(stream, track));
            }
            return Optional.of(new SampleTables(packets));
        } catch (UncertainTables uncertain) {
            return Optional.empty();
        }
    }

    /** In the order of ffprobe's streams: one each. */
    private static List<Mp4Box> tracks(Mp4Box movie, int streams) throws UncertainTables {
        List<Mp4Box> tracks = new ArrayList<>();
        boolean clock = false;
        for (Mp4Box box : movie.children()) {
            clock = clock || box.type().equals("mvhd");
            if (box.type().equals("mvex") || box.type().equals("trak") && !clock) {
                throw new UncertainTables("it is fragmented or out of order");
            }
            if (box.type().equals("trak")) {
                requireSamples(box);
                tracks.add(box);
            }
        }
        if (tracks.size() != streams) {
            throw new UncertainTables("there are not as many tracks as streams");
        }
        return tracks;
    }

    /** One track without samples, and ffmpeg takes the whole for fragmented and leaves edits aside. */
    private static void requireSamples(Mp4Box track) throws UncertainTables {
        Mp4Box durations = track.only("mdia").only("minf").only("stbl").only("stts");
        if (RunLengths.of(durations).samples() == 0) {
            throw new UncertainTables("a track is empty");
        }
    }

    private static long timescale(Mp4Box movieHeader) throws UncertainTables {
        int at = movieHeader.version() == 1 ? 20 : 12;
        movieHeader.require(at + 4);
        return movieHeader.unsigned(at);
    }

    private static void requireTrust(ProbedStream stream, TrackTable track, int mostPictures) throws UncertainTables {
        boolean picture = stream.kind() == ProbedStream.Kind.VIDEO;
        long most = picture ? mostPictures : PlainCodecs.pcm(stream) ? MOST_PCM_SAMPLES : MOST_SOUND_SAMPLES;
        boolean trusted = track.handler().equals(picture ? "vide" : "soun")
                && track.description().format().equals(stream.codecTag())
                && track.ticks(stream.timeBase())
                && track.samples().count() < most
                && PlainCodecs.trusted(stream, track);
        if (!trusted) {
            throw new UncertainTables("a track is not what its stream is, or of a codec with packets of its own");
        }
    }

    private static SampleSizes sizes(ProbedStream stream, TrackTable track) throws UncertainTables {
        return PlainCodecs.pcm(stream)
                ? track.samples().sizes().all(PlainCodecs.pcmBytes(stream))
                : track.samples().sizes();
    }

    void list(Consumer<Packet> each) {
        tracks.forEach(track -> track.list(each));
    }
}
