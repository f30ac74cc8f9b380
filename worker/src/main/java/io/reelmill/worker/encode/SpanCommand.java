package io.reelmill.worker.encode;

import io.reelmill.core.encode.SpanOrder;
import io.reelmill.core.film.H264Limits;
import io.reelmill.core.film.Rung;
import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.worker.ffmpeg.FfmpegArguments;
import io.reelmill.worker.ffmpeg.InputFile;
import io.reelmill.worker.ffmpeg.OutputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Writes ffmpeg's arguments for a span: it is decoded once, put on the film's axis, brought to the grid's frames, scaled
 * and encoded for each rung. Besides the rungs there is one more output, the ledger: the time of every frame that the
 * source gave.
 */
final class SpanCommand {

    /** Fragments begin at keyframes, follow each other on the film's axis, and nothing needs a file that can be rewound. */
    private static final String FRAGMENTED =
            "+frag_keyframe+delay_moov+frag_discont+skip_sidx+default_base_moof+skip_trailer";

    /**
     * For each decoder and encoder, which run beside each other anyway: with a rate cap and more threads the encoder
     * makes other bytes each time, and it costs more.
     */
    private static final List<String> ONE_THREAD = List.of("-threads", "1");

    /** The presets that remember more pictures than a decoder has room for where they are large. */
    private static final Map<String, Integer> REFERENCES = Map.of("slower", 8, "veryslow", 16);

    /** Sides are even. */
    private static final int ROUNDING_PIXELS = 2;

    /** More than anything is ever held; what is not needed is never made. */
    private static final int MOST_COPIES = 2_000_000;

    private final SpanOrder order;
    private final Approach approach;
    private final SpanCut cut;
    private final KeyframeGrid keyframes;
    private final PictureSize normal;

    SpanCommand(SpanOrder order, Approach approach) {
        this.order = order;
        this.approach = approach;
        this.cut = SpanCut.of(order, approach);
        this.keyframes = new KeyframeGrid(cut.rate());
        this.normal = normal(order.track());
    }

    /** What every frame is brought to before it is scaled: zimg takes even sizes only, and none that changes midway. */
    private static PictureSize normal(VideoTrack track) {
        PictureSize coded = track.coded();
        boolean turned = track.rotation() % 180 != 0;
        return new PictureSize(
                even(turned ? coded.height() : coded.width()), even(turned ? coded.width() : coded.height()));
    }

    private static int even(int side) {
        return Math.max(2, side - side % 2);
    }

    /**
     * The arguments.
     *
     * @param url where the source is read
     * @param ledger where the source's frames are listed
     * @param targets where the rungs are written, in their order
     */
    List<String> arguments(String url, String ledger, List<String> targets) {
        List<OutputFile> outputs = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            outputs.add(rung(order.rungs().get(i), i, targets.get(i)));
        }
        outputs.add(ledger(ledger));
        List<String> global = new ArrayList<>(approach.tolerant() ? List.of() : List.of("-xerror"));
        global.addAll(List.of("-copyts", "-filter_complex", graph()));
        return FfmpegArguments.of(global, List.of(input(url)), outputs);
    }

    private InputFile input(String url) {
        List<String> options = new ArrayList<>(Workbench.sourceOptions(order.reading()));
        options.addAll(ONE_THREAD);
        options.addAll(List.of("-reinit_filter", "0"));
        seekMicros()
                .ifPresent(from ->
                        options.addAll(List.of("-noaccurate_seek", "-seek_timestamp", "1", "-ss", seconds(from))));
        return new InputFile(order.reading().demuxer(), url, options);
    }

    private OptionalLong seekMicros() {
        if (approach.fromTheBeginning()) {
            return OptionalLong.empty();
        }
        long from = cut.firstMicros() - approach.earlier() * 1_000_000L;
        return order.reading().seekMicros(from, cut.takeMicros(), order.track().frameRate());
    }

    private String graph() {
        return "[0:" + order.reading().videoStream() + "]" + String.join(",", oneByOne())
                + ",split=2[times][frames];[times]" + String.join(",", ontoTheLedger())
                + "[ledger];[frames]" + String.join(",", ontoTheGrid()) + "," + ladder();
    }

    private List<String> oneByOne() {
        return order.track().interlaced() ? List.of("bwdif=mode=send_field:parity=auto:deint=all") : List.of("null");
    }

    private List<String> ontoTheLedger() {
        List<String> steps = new ArrayList<>(ontoTheAxis(0));
        if (!cut.endsTake()) {
            steps.add("trim=end_pts=" + cut.endMicros());
        }
        return steps;
    }

    /** Behind the take's last frame come copies of it: the one before the end of what it is given is lost on fps. */
    private List<String> ontoTheGrid() {
        List<String> steps = new ArrayList<>();
        if (cut.endsTake()) {
            steps.add("tpad=stop=" + MOST_COPIES + ":stop_mode=clone");
        }
        steps.addAll(ontoTheAxis(cut.oneToOne() ? 0 : SpanCut.ROUNDING_MICROS));
        steps.add("fps=fps=" + cut.rate() + ":start_time=" + seconds(cut.rate().secondsAt(cut.first())) + ":round="
                + (cut.oneToOne() ? "near" : "up"));
        steps.add("trim=end_pts=" + (cut.end() + cut.padding()));
        steps.addAll(toneMapped(order.track()));
        steps.add("scale=" + filterSize(normal) + ":flags=bicubic:out_range=tv");
        steps.add("format=yuv420p");
        return steps;
    }

    private List<String> ontoTheAxis(int earlier) {
        long zero = order.reading().originMicros() + earlier;
        return List.of("settb=1/1000000", "setpts=PTS-(" + zero + ")");
    }

    /** White of 203 cd/m² (ITU-R BT.2408) stays white, what is brighter is bent into what is left. */
    private static List<String> toneMapped(VideoTrack track) {
        if (track.dynamicRange() == DynamicRange.SDR) {
            return List.of();
        }
        return List.of(
                "zscale=transfer=linear:npl=203",
                "format=gbrpf32le",
                "zscale=primaries=bt709",
                "tonemap=tonemap=mobius:desat=0",
                "zscale=transfer=bt709:matrix=bt709:range=limited",
                "format=yuv420p");
    }

    /** Each rung is scaled from the one above it, which costs half of what it costs from the source's own size. */
    private String ladder() {
        StringBuilder graph = new StringBuilder();
        PictureSize above = normal;
        for (int i = 0; i < order.rungs().size(); i++) {
            PictureSize size = order.rungs().get(i).size();
            boolean last = i == order.rungs().size() - 1;
            graph.append(i == 0 ? fitted(size) : scale(above, size))
                    .append(last ? "[v%d]".formatted(i) : ",split=2[v%1$d][s%1$d];[s%1$d]".formatted(i));
            above = size;
        }
        return graph.toString();
    }

    /** A take of another shape than the film's stands between bars. */
    private String fitted(PictureSize rung) {
        PictureSize within = order.track().shown().within(rung);
        boolean fits =
                rung.width() - within.width() <= ROUNDING_PIXELS && rung.height() - within.height() <= ROUNDING_PIXELS;
        return fits ? scale(normal, rung) : scale(normal, within) + ",pad=" + filterSize(rung) + ":(ow-iw)/2:(oh-ih)/2";
    }

    /** By zimg, which takes two thirds of swscale's time. */
    private static String scale(PictureSize from, PictureSize to) {
        String scaled = from.equals(to) ? "" : "zscale=" + filterSize(to) + ":filter=bicubic,";
        return scaled + "setsar=1";
    }

    private static String filterSize(PictureSize size) {
        return size.width() + ":" + size.height();
    }

    private OutputFile ledger(String target) {
        return new OutputFile(
                "framecrc",
                target,
                List.of(
                        "-map",
                        "[ledger]",
                        "-c:v",
                        "wrapped_avframe",
                        "-fps_mode",
                        "passthrough",
                        "-enc_time_base",
                        "1/1000000",
                        "-avoid_negative_ts",
                        "disabled",
                        "-flush_packets",
                        "1"));
    }

    private OutputFile rung(Rung rung, int number, String target) {
        List<String> options = new ArrayList<>(List.of("-map", "[v" + number + "]"));
        options.addAll(ONE_THREAD);
        options.addAll(List.of("-c:v", "libx264", "-preset", rung.preset(), "-profile:v", "high"));
        options.addAll(List.of("-crf", Integer.toString(rung.crf())));
        options.addAll(List.of("-maxrate", Integer.toString(rung.capBitsPerSecond())));
        options.addAll(List.of("-bufsize", Integer.toString(rung.capBitsPerSecond())));
        options.addAll(List.of("-g", Integer.toString(keyframes.mostFrames() + 1), "-sc_threshold", "0"));
        options.addAll(List.of("-forced-idr", "1", "-force_key_frames", keyframes.expression(cut.first(), cut.end())));
        options.addAll(List.of("-x264-params", encoding(rung)));
        options.addAll(List.of("-fps_mode", "passthrough", "-enc_time_base", timeBase()));
        options.addAll(List.of("-avoid_negative_ts", "disabled"));
        options.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact"));
        options.addAll(List.of("-video_track_timescale", Integer.toString(cut.timescale())));
        options.addAll(List.of("-movflags", FRAGMENTED, "-flush_packets", "1"));
        return new OutputFile("mp4", target, options);
    }

    private String encoding(Rung rung) {
        String usual = "fps=" + cut.rate() + ":force-cfr=1:open-gop=0";
        int most = H264Limits.mostReferences(rung.size());
        return REFERENCES.getOrDefault(rung.preset(), 1) > most ? usual + ":ref=" + most : usual;
    }

    private String timeBase() {
        return cut.rate().denominator() + "/" + cut.rate().numerator();
    }

    private static String seconds(long micros) {
        return seconds(micros / 1e6);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.6f", seconds);
    }
}
