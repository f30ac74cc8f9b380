package io.reelmill.worker.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.encode.SpanOrder;
import io.reelmill.core.encode.StretchOrder;
import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.film.AudioRendition;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Reading;
import io.reelmill.core.film.Rung;
import io.reelmill.core.film.Span;
import io.reelmill.core.film.Stretch;
import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.objects.ObjectKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A source may claim larger pictures later than where it was looked into. */
class BoundedInputTest {

    private static final String URL = "http://127.0.0.1:1/film";
    private static final ObjectKey KEY = new ObjectKey("sources/film");
    private static final Reading READING = new Reading(KEY, 1, "mov", 0, 0);
    private static final FrameRate RATE = new FrameRate(25, 1);
    private static final PictureSize SIZE = new PictureSize(64, 48);

    @Test
    void what_reads_a_source_for_its_picture_takes_no_larger_one() {
        VideoTrack track = new VideoTrack(0, "h264", SIZE, SIZE, RATE, true, 0, false, DynamicRange.SDR, "yuv420p");
        Rung rung = new Rung("48p", SIZE, RATE, 100_000, 23, "veryfast");
        SpanOrder order = new SpanOrder(READING, track, new FrameGrid(RATE, 25), new Span(0, 0, 1), List.of(rung), KEY);
        assertBounded(new SpanCommand(order, Approach.FIRST).arguments(URL, "unix:times", List.of("unix:rung")));
    }

    @Test
    void what_reads_a_source_for_its_sound_takes_no_larger_one() {
        AudioRendition rendition = new AudioRendition("audio-0-und", 1, "und", "Sound", 128_000);
        StretchOrder order = new StretchOrder(
                READING, rendition, false, new AudioGrid(10), new Stretch("audio-0-und", 0, 0, 10), KEY);
        SoundFacts facts = new SoundFacts(48_000, 2, 0, 1024, false);
        assertBounded(new StretchCommand(order, facts, Approach.FIRST).arguments(URL, "unix:times", "unix:sound"));
        assertBounded(StretchCommand.factsArguments(READING, 1, URL));
    }

    private static void assertBounded(List<String> arguments) {
        List<String> beforeTheAddress = arguments.subList(0, arguments.indexOf(URL));
        assertThat(beforeTheAddress).containsSequence("-max_pixels", Long.toString(8192L * 4320));
    }
}
