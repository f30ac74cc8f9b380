package io.reelmill.worker.thumbnail;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.thumbnail.GrayPicture;
import io.reelmill.core.thumbnail.Look;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes apart the raw pictures that a program wrote one after the other. */
final class Looks {

    /** The longer side of what is looked at, also of a storyboard's small pictures. */
    static final int LONG_SIDE = 160;

    private Looks() {}

    /** @param count how many there must be */
    static List<GrayPicture> read(Darkroom darkroom, String file, PictureSize size, int count) throws EncodeException {
        byte[] all = darkroom.written(file);
        int each = Math.toIntExact(size.pixels());
        if (all.length != (long) each * count) {
            throw darkroom.failed("ffmpeg gave " + all.length / each + " pictures instead of " + count);
        }
        List<GrayPicture> pictures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pictures.add(
                    new GrayPicture(size.width(), size.height(), Arrays.copyOfRange(all, i * each, (i + 1) * each)));
        }
        return pictures;
    }

    /** What is seen at the first frame of each group. */
    static List<Look> ofKeyframes(Excerpt excerpt, List<GrayPicture> pictures) {
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            looks.add(Look.of(excerpt.groups().get(i).first(), pictures.get(i)));
        }
        return looks;
    }
}
