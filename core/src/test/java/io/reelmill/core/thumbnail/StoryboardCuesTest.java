package io.reelmill.core.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.media.PictureSize;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryboardCuesTest {

    @Test
    void cues_follow_each_other_and_cut_the_image_row_by_row() {
        String text =
                StoryboardCues.text("storyboard.jpg", new PictureSize(160, 90), 2, List.of(0.0, 2.002, 3604.0), 3661.5);

        assertThat(text).isEqualTo("""
                WEBVTT

                00:00:00.000 --> 00:00:02.002
                storyboard.jpg#xywh=0,0,160,90

                00:00:02.002 --> 01:00:04.000
                storyboard.jpg#xywh=160,0,160,90

                01:00:04.000 --> 01:01:01.500
                storyboard.jpg#xywh=0,90,160,90
                """);
    }
}
