package io.reelmill.worker.source;

import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.PictureSize;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * What the first pictures are like once they are decoded, whatever the container says of them.
 *
 * @param firstShown when the first of them is shown, in ticks of its stream
 * @param size in pixels, before they are turned or stretched
 * @param aspect how much wider than high a pixel is shown
 * @param interlaced whether most of them are made of fields
 */
record DecodedPicture(
        long firstShown,
        PictureSize size,
        double aspect,
        boolean interlaced,
        DynamicRange dynamicRange,
        String pixelFormat) {

    static final String ENTRIES =
            "frame=best_effort_timestamp,width,height,pix_fmt,sample_aspect_ratio,interlaced_frame," + "color_transfer";

    /** Beyond this a pixel's shape is a lie. */
    private static final double LONGEST_PIXEL = 8;

    /** Reads ffprobe's lines; empty where no picture was decoded. */
    static Optional<DecodedPicture> of(List<String> lines) {
        List<Map<String, String>> frames = lines.stream()
                .map(DecodedPicture::values)
                .filter(frame -> number(frame, "width") > 0 && number(frame, "height") > 0)
                .toList();
        if (frames.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> first = frames.get(0);
        long fields = frames.stream()
                .filter(frame -> number(frame, "interlaced_frame") == 1)
                .count();
        return Optional.of(new DecodedPicture(
                frames.stream().flatMapToLong(DecodedPicture::shownAt).min().orElse(Long.MIN_VALUE),
                new PictureSize(number(first, "width"), number(first, "height")),
                aspect(first.getOrDefault("sample_aspect_ratio", "")),
                2 * fields > frames.size(),
                dynamicRange(first.getOrDefault("color_transfer", "")),
                first.getOrDefault("pix_fmt", "")));
    }

    /** The size in which people see it, in square pixels. */
    PictureSize shown(int rotation) {
        int width = Math.max(1, (int) Math.round(size.width() * aspect));
        return rotation % 180 == 0 ? new PictureSize(width, size.height()) : new PictureSize(size.height(), width);
    }

    private static Map<String, String> values(String line) {
        Map<String, String> values = new HashMap<>();
        for (String pair : line.split("\\|")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return values;
    }

    private static LongStream shownAt(Map<String, String> frame) {
        String value = frame.getOrDefault("best_effort_timestamp", "");
        return value.matches("-?\\d{1,18}") ? LongStream.of(Long.parseLong(value)) : LongStream.empty();
    }

    private static int number(Map<String, String> frame, String name) {
        String value = frame.getOrDefault(name, "");
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
    }

    private static double aspect(String ratio) {
        if (!ratio.matches("[1-9]\\d{0,8}:[1-9]\\d{0,8}")) {
            return 1;
        }
        int colon = ratio.indexOf(':');
        double aspect = Double.parseDouble(ratio.substring(0, colon)) / Double.parseDouble(ratio.substring(colon + 1));
        return aspect > LONGEST_PIXEL || aspect < 1 / LONGEST_PIXEL ? 1 : aspect;
    }

    private static DynamicRange dynamicRange(String transfer) {
        return switch (transfer) {
            case "smpte2084" -> DynamicRange.PQ;
            case "arib-std-b67" -> DynamicRange.HLG;
            default -> DynamicRange.SDR;
        };
    }
}
