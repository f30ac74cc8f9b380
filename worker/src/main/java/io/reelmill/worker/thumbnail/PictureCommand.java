package io.reelmill.worker.thumbnail;

import io.reelmill.core.media.PictureSize;
import io.reelmill.worker.ffmpeg.FfmpegArguments;
import io.reelmill.worker.ffmpeg.InputFile;
import io.reelmill.worker.ffmpeg.OutputFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * ffmpeg's arguments for each kind of thumbnail; pure. They are small things: one thread each costs the least in all.
 * Still pictures are JPEG as JFIF has it, with ITU-R BT.601's matrix and the full range.
 */
final class PictureCommand {

    static final int PREVIEW_PICTURES_PER_SECOND = 10;

    private static final String JPEG_COLOURS = ":out_color_matrix=bt601:out_range=pc,format=yuvj420p";
    private static final String WEBP_COLOURS = ":out_color_matrix=bt601:out_range=tv,format=yuv420p";
    private static final int PREVIEW_PICTURE_MILLIS = 1000 / PREVIEW_PICTURES_PER_SECOND;

    private PictureCommand() {}

    /** The keyframes, side by side in one JPEG, and again as raw luma one after the other. */
    static List<String> board(String excerpt, PictureSize tile, int columns, int rows, String board, String luma) {
        String graph = "[0:0]" + scaled(tile, "area") + JPEG_COLOURS + ",split=2[small][look];[small]tile=" + columns
                + "x" + rows + "[board];[look]format=gray[luma]";
        return arguments(keyframesOf(excerpt), graph, List.of(jpeg("board", board, 4, 1), luma(luma)));
    }

    /** The keyframes, as raw luma one after the other. */
    static List<String> keyframesLuma(String excerpt, PictureSize size, String luma) {
        return arguments(keyframesOf(excerpt), lumaGraph(size), List.of(luma(luma)));
    }

    /** All frames, as raw luma one after the other. */
    static List<String> luma(String excerpt, PictureSize size, String luma) {
        return arguments(everythingOf(excerpt), lumaGraph(size), List.of(luma(luma)));
    }

    /** The keyframes, each a JPEG. @param pattern of the files' names, with their number from 0 on */
    static List<String> keyframes(String excerpt, PictureSize size, String pattern) {
        List<String> options = new ArrayList<>(jpegOptions("still", 3));
        options.addAll(List.of("-start_number", "0"));
        return arguments(
                keyframesOf(excerpt),
                "[0:0]" + scaled(size, "bicubic") + JPEG_COLOURS + "[still]",
                List.of(new OutputFile("image2", pattern, options)));
    }

    /**
     * One frame as JPEG, and again small as WebP, in several qualities of which one is chosen by its size.
     *
     * @param position of the frame among all that are decoded
     */
    static List<String> poster(
            String excerpt, int position, PictureSize size, String poster, PictureSize small, List<Integer> qualities) {
        String cards =
                qualities.stream().map(quality -> "[card" + quality + "]").collect(Collectors.joining());
        String graph = "[0:0]select='eq(n," + position + ")',split=2[large][small];[large]" + scaled(size, "bicubic")
                + JPEG_COLOURS + "[poster];[small]" + scaled(small, "bicubic") + WEBP_COLOURS + ",split="
                + qualities.size() + cards;
        List<OutputFile> outputs = new ArrayList<>(List.of(jpeg("poster", poster, 3, 1)));
        qualities.forEach(quality -> outputs.add(webp("card" + quality, card(quality), quality)));
        return arguments(everythingOf(excerpt), graph, outputs);
    }

    /** The file of a small picture of that quality. */
    static String card(int quality) {
        return "card-" + quality + ".webp";
    }

    /** Some frames as an animated WebP that never ends. @param positions of the frames among all that are decoded */
    static List<String> preview(
            String excerpt, Collection<Integer> positions, PictureSize size, int quality, String file) {
        String chosen =
                positions.stream().map(position -> "eq(n," + position + ")").collect(Collectors.joining("+"));
        String graph = "[0:0]select='" + chosen + "',settb=1/1000,setpts=N*" + PREVIEW_PICTURE_MILLIS + ","
                + scaled(size, "area") + WEBP_COLOURS + "[moments]";
        List<String> options = new ArrayList<>(List.of("-map", "[moments]", "-c:v", "libwebp_anim"));
        options.addAll(List.of("-quality", Integer.toString(quality), "-compression_level", "4", "-loop", "0"));
        options.addAll(List.of("-fps_mode", "passthrough", "-fflags", "+bitexact"));
        return arguments(everythingOf(excerpt), graph, List.of(new OutputFile("webp", file, options)));
    }

    private static List<String> arguments(InputFile input, String graph, List<OutputFile> outputs) {
        return FfmpegArguments.of(
                List.of("-xerror", "-filter_complex_threads", "1", "-filter_complex", graph), List.of(input), outputs);
    }

    private static InputFile keyframesOf(String excerpt) {
        return new InputFile(
                "mp4", excerpt, List.of("-protocol_whitelist", "file", "-threads", "1", "-skip_frame", "nokey"));
    }

    private static InputFile everythingOf(String excerpt) {
        return new InputFile("mp4", excerpt, List.of("-protocol_whitelist", "file", "-threads", "1"));
    }

    private static String scaled(PictureSize size, String how) {
        return "scale=" + size.width() + ":" + size.height() + ":flags=" + how;
    }

    private static String lumaGraph(PictureSize size) {
        return "[0:0]" + scaled(size, "area") + JPEG_COLOURS + ",format=gray[luma]";
    }

    private static OutputFile luma(String file) {
        return new OutputFile(
                "rawvideo", file, List.of("-map", "[luma]", "-c:v", "rawvideo", "-fps_mode", "passthrough"));
    }

    private static OutputFile jpeg(String pad, String file, int quality, int frames) {
        List<String> options = new ArrayList<>(jpegOptions(pad, quality));
        options.addAll(List.of("-frames:v", Integer.toString(frames), "-update", "1"));
        return new OutputFile("image2", file, options);
    }

    private static OutputFile webp(String pad, String file, int quality) {
        List<String> options = new ArrayList<>(List.of("-map", "[" + pad + "]", "-c:v", "libwebp"));
        options.addAll(List.of("-quality", Integer.toString(quality), "-compression_level", "6"));
        options.addAll(List.of("-fps_mode", "passthrough", "-frames:v", "1", "-fflags", "+bitexact"));
        return new OutputFile("webp", file, options);
    }

    private static List<String> jpegOptions(String pad, int quality) {
        return List.of(
                "-map",
                "[" + pad + "]",
                "-c:v",
                "mjpeg",
                "-q:v",
                Integer.toString(quality),
                "-fps_mode",
                "passthrough",
                "-flags:v",
                "+bitexact");
    }
}
