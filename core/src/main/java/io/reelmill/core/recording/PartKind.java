package io.reelmill.core.recording;

import io.reelmill.core.media.AudioTrack;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.VideoTrack;
import java.util.ArrayList;
import java.util.List;

/**
 * What parts have in common that can be read one after the other as one.
 *
 * @param picture all of it but how often a frame comes
 * @param rate at which a part would be made into a film of its own
 * @param steady whether it has frames enough to tell that they come at this rate
 * @param sounds codec, rate and channels of each track
 */
record PartKind(VideoTrack picture, FrameRate rate, boolean steady, List<String> sounds) {

    /** Of fewer frames nobody can tell the rate. */
    private static final int TELLING_FRAMES = 12;

    /** Rates that are measured differ by chance. */
    private static final double SAME_RATE = 0.02;

    static PartKind of(Part part) {
        return new PartKind(
                part.facts().video(),
                part.gridRate(),
                part.facts().video().constantRate() && part.extent().frames() >= TELLING_FRAMES,
                part.facts().audio().stream().map(PartKind::words).toList());
    }

    private static String words(AudioTrack track) {
        return track.codec() + " of " + track.channels() + (track.channels() == 1 ? " channel" : " channels") + " at "
                + track.sampleRate() + " Hz";
    }

    /** What is other than before, for people; nothing where the two can be read as one. */
    List<String> changesFrom(PartKind before) {
        List<String> changes = new ArrayList<>();
        if (!pictureWords().equals(before.pictureWords())) {
            changes.add("the picture is " + pictureWords() + " instead of " + before.pictureWords());
        } else if (!looksLike(before.picture)) {
            changes.add("the picture is turned, shaped or lit otherwise");
        }
        if (!hasRateOf(before)) {
            changes.add("it has " + rate + " frames a second instead of " + before.rate);
        }
        if (!sounds.equals(before.sounds)) {
            changes.add("the sound is " + soundWords() + " instead of " + before.soundWords());
        }
        return changes;
    }

    private String pictureWords() {
        return picture.codec() + " " + picture.coded();
    }

    private String soundWords() {
        return sounds.isEmpty() ? "silence" : String.join(" and ", sounds);
    }

    private boolean looksLike(VideoTrack other) {
        return picture.shown().equals(other.shown())
                && picture.rotation() == other.rotation()
                && picture.interlaced() == other.interlaced()
                && picture.dynamicRange() == other.dynamicRange();
    }

    private boolean hasRateOf(PartKind other) {
        double ratio = rate.perSecond() / other.rate.perSecond();
        return !steady || !other.steady || Math.abs(ratio - 1) < SAME_RATE;
    }
}
