package io.reelmill.worker.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.media.PictureSize;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureCommandTest {

    private static final String BEGINNING =
            "-y -v warning -progress pipe:1 -hide_banner -nostdin -nostats -xerror -filter_complex_threads 1 ";

    @Test
    void a_storyboard_and_what_is_seen_on_it_come_from_one_run_over_keyframes() {
        assertThat(String.join(
                        " ",
                        PictureCommand.board(
                                "keys.mp4", new PictureSize(160, 90), 10, 3, "storyboard.jpg", "keys.gray")))
                .isEqualTo(
                        BEGINNING + "-filter_complex [0:0]scale=160:90:flags=area:out_color_matrix=bt601:out_range=pc,"
                                + "format=yuvj420p,split=2[small][look];[small]tile=10x3[board];[look]format=gray[luma]"
                                + " -f mp4 -protocol_whitelist file -threads 1 -skip_frame nokey -i keys.mp4"
                                + " -f image2 -map [board] -c:v mjpeg -q:v 4 -fps_mode passthrough -flags:v +bitexact"
                                + " -frames:v 1 -update 1 storyboard.jpg"
                                + " -f rawvideo -map [luma] -c:v rawvideo -fps_mode passthrough keys.gray");
    }

    @Test
    void a_frame_is_counted_from_the_excerpts_first() {
        List<String> line = PictureCommand.poster(
                "poster.mp4", 37, new PictureSize(1280, 720), "poster.jpg", new PictureSize(320, 180), List.of(50, 10));

        assertThat(String.join(" ", line))
                .isEqualTo(BEGINNING + "-filter_complex [0:0]select='eq(n,37)',split=2[large][small];"
                        + "[large]scale=1280:720:flags=bicubic:out_color_matrix=bt601:out_range=pc,format=yuvj420p[poster];"
                        + "[small]scale=320:180:flags=bicubic:out_color_matrix=bt601:out_range=tv,format=yuv420p,"
                        + "split=2[card50][card10]"
                        + " -f mp4 -protocol_whitelist file -threads 1 -i poster.mp4"
                        + " -f image2 -map [poster] -c:v mjpeg -q:v 3 -fps_mode passthrough -flags:v +bitexact"
                        + " -frames:v 1 -update 1 poster.jpg"
                        + " -f webp -map [card50] -c:v libwebp -quality 50 -compression_level 6"
                        + " -fps_mode passthrough -frames:v 1 -fflags +bitexact card-50.webp"
                        + " -f webp -map [card10] -c:v libwebp -quality 10 -compression_level 6"
                        + " -fps_mode passthrough -frames:v 1 -fflags +bitexact card-10.webp");
    }

    @Test
    void stills_are_the_keyframes_numbered_from_0() {
        assertThat(PictureCommand.keyframes("stills.mp4", new PictureSize(640, 360), "still-%d.jpg"))
                .containsSequence("-skip_frame", "nokey", "-i", "stills.mp4")
                .containsSequence("-start_number", "0", "still-%d.jpg");
    }

    @Test
    void a_preview_shows_ten_pictures_a_second_for_ever() {
        List<String> line =
                PictureCommand.preview("moments.mp4", List.of(0, 3, 48), new PictureSize(320, 180), 60, "preview.webp");

        assertThat(line)
                .contains("[0:0]select='eq(n,0)+eq(n,3)+eq(n,48)',settb=1/1000,setpts=N*100,"
                        + "scale=320:180:flags=area:out_color_matrix=bt601:out_range=tv,format=yuv420p[moments]")
                .containsSequence("-c:v", "libwebp_anim", "-quality", "60")
                .containsSequence("-loop", "0")
                .endsWith("preview.webp")
                .doesNotContain("-skip_frame");
    }
}
