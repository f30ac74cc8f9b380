package io.reelmill.worker.thumbnail;

import io.reelmill.core.thumbnail.GrayPicture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Small gray pictures of whatever ffmpeg can decode, to tell frames apart by. */
final class Shapes {

    private final Screening screening;

    Shapes(Screening screening) {
        this.screening = screening;
    }

    /** Every frame of a film or picture, upright, in the same size whatever its own. */
    List<GrayPicture> of(Path file, int width, int height) throws InterruptedException {
        String filter = "scale=" + width + ":" + height + ":flags=area:out_range=pc,format=gray";
        List<String> line = List.of(
                "-v",
                "quiet",
                "-i",
                file.toString(),
                "-map",
                "0:v:0",
                "-fps_mode",
                "passthrough",
                "-vf",
                filter,
                "-f",
                "rawvideo",
                "pipe:1");
        byte[] all = screening.ffmpeg(line);
        int each = width * height;
        List<GrayPicture> pictures = new ArrayList<>();
        for (int from = 0; from < all.length; from += each) {
            pictures.add(new GrayPicture(width, height, Arrays.copyOfRange(all, from, from + each)));
        }
        return pictures;
    }

    /** When each frame of a film's picture is shown, in microseconds of its own clock. */
    List<Long> times(Path file) throws InterruptedException {
        List<String> line = List.of(
                "-v",
                "error",
                "-select_streams",
                "v:0",
                "-show_entries",
                "frame=best_effort_timestamp_time",
                "-of",
                "csv=p=0",
                file.toString());
        return new String(screening.ffprobe(line), StandardCharsets.US_ASCII)
                .lines()
                .map(time -> time.replace(",", "").trim())
                .filter(time -> !time.isEmpty())
                .map(time -> Math.round(Double.parseDouble(time) * 1e6))
                .toList();
    }

    /** Which of the pictures it is most like. */
    static int nearest(GrayPicture picture, List<GrayPicture> among) {
        return IntStream.range(0, among.size())
                .boxed()
                .min(Comparator.comparingDouble(i -> picture.differenceTo(among.get(i))))
                .orElseThrow();
    }
}
