package io.reelmill.worker.encode;

import io.reelmill.core.encode.StretchOrder;
import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.film.Reading;
import io.reelmill.worker.ffmpeg.FfmpegArguments;
import io.reelmill.worker.ffmpeg.InputFile;
import io.reelmill.worker.ffmpeg.OutputFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes ffmpeg's arguments for a stretch of sound: decoded from a little earlier, brought to 48 kHz stereo on the film's
 * axis, silence where the source has none, encoded to bare AAC frames. Besides there is the ledger: the time of every
 * piece of sound that the source gave.
 */
final class StretchCommand {

    /** What a decoder needs to find its feet: Opus 80 ms, MP3 half a second at worst, AAC two frames. */
    private static final int DECODED_EARLIER_SECONDS = 1;

    /** Time stamps that jump further than this mean it: silence is put in, or what overlaps is left out. */
    private static final String GAP_SECONDS = "0.02";

    private final StretchOrder order;
    private final StretchCut cut;
    private final SoundFacts facts;
    private final Approach approach;

    StretchCommand(StretchOrder order, SoundFacts facts, Approach approach) {
        this.order = order;
        this.cut = StretchCut.of(order);
        this.facts = facts;
        this.approach = approach;
    }

    /** ffprobe's arguments that ask for a track's {@link SoundFacts}. */
    static List<String> factsArguments(Reading reading, int stream, String url) {
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-f", reading.demuxer()));
        arguments.addAll(Workbench.sourceOptions(reading));
        arguments.addAll(List.of("-select_streams", Integer.toString(stream)));
        arguments.addAll(List.of("-show_entries", SoundFacts.ENTRIES, "-of", "default=noprint_wrappers=1", url));
        return arguments;
    }

    /**
     * The arguments.
     *
     * @param url where the source is read
     * @param ledger where the source's decoded pieces are listed
     * @param target where the AAC frames are written, in ADTS
     */
    List<String> arguments(String url, String ledger, String target) {
        List<String> global = new ArrayList<>(approach.tolerant() ? List.of() : List.of("-xerror"));
        global.addAll(List.of("-copyts", "-filter_complex", graph()));
        return FfmpegArguments.of(global, List.of(input(url)), List.of(sound(target), ledger(ledger)));
    }

    /** The arguments where the source has nothing to be heard. */
    List<String> ofSilence(String target) {
        String silence = "[0:0]" + inStereo() + ",atrim=end_sample=" + cut.samples() + ",asetpts=N+" + cut.firstSample()
                + "[sound]";
        InputFile nothing = new InputFile("lavfi", "anullsrc=sample_rate=" + AudioGrid.SAMPLE_RATE, List.of());
        return FfmpegArguments.of(
                List.of("-xerror", "-copyts", "-filter_complex", silence), List.of(nothing), List.of(sound(target)));
    }

    private InputFile input(String url) {
        List<String> options = new ArrayList<>(Workbench.sourceOptions(order.reading()));
        long second = cut.resampledFromSecond() - DECODED_EARLIER_SECONDS - approach.earlier();
        if (cut.isWithinTake(second) && !approach.fromTheBeginning()) {
            options.addAll(List.of("-noaccurate_seek", "-seek_timestamp", "1", "-ss", Long.toString(second)));
        }
        return new InputFile(order.reading().demuxer(), url, options);
    }

    private String graph() {
        return "[0:" + order.rendition().stream() + "]" + (facts.coarse() ? onTheSample() + "," : "")
                + "asplit=2[times][heard];[times]atrim=end=" + cut.endSecond() + "[ledger];[heard]"
                + String.join(",", ontoTheAxis()) + "[sound]";
    }

    /** Counts samples where time stamps are too coarse to, from the sample with which the first packet must begin. */
    private String onTheSample() {
        String snapped = "%1$d+%2$d*round((PTS-%1$d)/%2$d)".formatted(facts.startSample(), facts.step());
        String jump = "eq(NB_CONSUMED_SAMPLES,0)+gt(abs(PTS-ld(0)),SR*" + GAP_SECONDS + ")";
        return "asetpts='st(0,if(" + jump + "," + snapped + ",ld(0)));st(0,ld(0)+NB_SAMPLES)-NB_SAMPLES'";
    }

    private List<String> ontoTheAxis() {
        long second = cut.resampledFromSecond();
        long start = cut.originSample() + cut.firstSample();
        return List.of(
                "atrim=start=" + second,
                "aresample=" + AudioGrid.SAMPLE_RATE + ":async=1:min_hard_comp=" + GAP_SECONDS + ":first_pts="
                        + second * facts.sampleRate(),
                inStereo(),
                "atrim=start_pts=" + start + ":end_pts=" + (start + cut.samples()),
                "apad=whole_len=" + cut.samples(),
                "asetpts=N+" + cut.firstSample());
    }

    /** One channel is heard from both sides, as loud as it is; more than two are mixed as ITU-R BS.775 says. */
    private String inStereo() {
        String stereo = "aformat=sample_fmts=fltp:channel_layouts=stereo";
        return facts.channels() == 1 ? "pan=stereo|c0=c0|c1=c0," + stereo : stereo;
    }

    private OutputFile sound(String target) {
        List<String> options = new ArrayList<>(List.of("-map", "[sound]", "-c:a", "aac", "-profile:a", "aac_low"));
        options.addAll(List.of("-b:a", Integer.toString(order.rendition().bitsPerSecond())));
        options.addAll(List.of("-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"));
        return new OutputFile("adts", target, options);
    }

    private static OutputFile ledger(String target) {
        return new OutputFile(
                "framecrc", target, List.of("-map", "[ledger]", "-c:a", "pcm_s16le", "-flush_packets", "1"));
    }
}
