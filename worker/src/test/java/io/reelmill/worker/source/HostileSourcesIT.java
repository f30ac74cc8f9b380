package io.reelmill.worker.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.source.Inspection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class HostileSourcesIT {

    private static final String X264 = "-c:v libx264 -preset ultrafast -bf 0 ";

    /** Small enough for a test film to go beyond them. */
    private static final SourceLimits TIGHT = new SourceLimits(
            Duration.ofSeconds(5), 160, 160 * 120, 200, 3, Duration.ofSeconds(30), 1 << 20, Duration.ofSeconds(30));

    @TempDir
    Path folder;

    private Footage footage;
    private InspectionRoom room;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        footage = new Footage(folder);
        room = InspectionRoom.in(folder, TIGHT);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void nothing_at_all() {
        assertRefused(FailureCode.SOURCE_EMPTY, () -> room.inspect(new byte[0]));
        assertRefused(FailureCode.SOURCE_UNREADABLE, () -> room.inspect(new byte[] {0}));
    }

    @Test
    void noise_with_and_without_a_name() {
        byte[] noise = new byte[40_000];
        new Random(1).nextBytes(noise);
        noise[0] = 0;
        assertRefused(FailureCode.SOURCE_UNREADABLE, () -> room.inspect(noise));
        byte[] named = noise.clone();
        System.arraycopy(new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm'}, 0, named, 0, 12);
        assertRefused(FailureCode.SOURCE_UNREADABLE, () -> room.inspect(named));
    }

    @Test
    void a_playlist_is_refused_before_anything_is_opened() {
        byte[] playlist = "#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:1/film.ts\n".getBytes(StandardCharsets.UTF_8);
        assertRefused(FailureCode.SOURCE_UNSAFE, () -> room.inspect(playlist));
    }

    @Test
    void sound_alone_and_sound_with_a_cover() throws Exception {
        String sound = "-c:a aac -map 1 ";
        Path alone = footage.film("25", 1, "-f lavfi -i sine=duration=1 " + sound + "sound.m4a");
        assertRefused(FailureCode.SOURCE_NO_VIDEO, () -> room.inspect(alone));
        Path covered = footage.film(
                "25",
                1,
                "-f lavfi -i sine=duration=1 " + sound + "-map 0 -frames:v 1 -c:v mjpeg -disposition:v attached_pic"
                        + " covered.m4a");
        assertRefused(FailureCode.SOURCE_NO_VIDEO, () -> room.inspect(covered));
    }

    @Test
    void an_upload_that_broke_off_before_its_index() throws Exception {
        byte[] film = Files.readAllBytes(footage.film("25", 3, X264 + "film.mp4"));
        byte[] half = Arrays.copyOf(film, film.length / 2);
        assertRefused(FailureCode.SOURCE_TRUNCATED, () -> room.inspect(half));
    }

    @Test
    void an_upload_that_broke_off_behind_its_index_keeps_what_is_there() throws Exception {
        byte[] film = Files.readAllBytes(footage.film("25", 4, X264 + "-movflags +faststart film.mp4"));
        Inspection half = room.inspect(Arrays.copyOf(film, film.length / 2 + 1_000));
        assertThat(half.seekable()).isFalse();
        Inspection rewritten = room.rewrite(half);
        assertThat(rewritten.seekable()).as(rewritten.whyNot()).isTrue();
        assertThat(rewritten.facts().duration()).isBetween(Duration.ofMillis(1_000), Duration.ofMillis(3_500));
        assertThat(footage.pictures(room.file(rewritten)))
                .hasSize((int) rewritten.grid().frames());
    }

    @Test
    void a_header_without_pictures_and_pictures_without_a_header() throws Exception {
        byte[] film = Files.readAllBytes(
                footage.film("25", 2, X264 + "-movflags +frag_keyframe+empty_moov+default_base_moof film.mp4"));
        int fragment = Mp4Lies.after(film, "moof") - 8;
        assertRefused(FailureCode.SOURCE_NO_VIDEO, () -> room.inspect(Arrays.copyOf(film, fragment)));
        assertRefused(
                FailureCode.SOURCE_UNREADABLE, () -> room.inspect(Arrays.copyOfRange(film, fragment, film.length)));
    }

    @Test
    void pictures_that_are_only_zeros() throws Exception {
        byte[] film = Files.readAllBytes(footage.film("25", 1, X264 + "film.mp4"));
        Arrays.fill(film, Mp4Lies.after(film, "mdat"), Mp4Lies.after(film, "moov") - 8, (byte) 0);
        assertRefused(FailureCode.SOURCE_UNREADABLE, () -> room.inspect(film));
    }

    @Test
    void an_encrypted_film() throws Exception {
        Path film = footage.film(
                "25",
                1,
                X264 + "-encryption_scheme cenc-aes-ctr -encryption_key 00112233445566778899aabbccddeeff"
                        + " -encryption_kid 00112233445566778899aabbccddeeff film.mp4");
        assertThatThrownBy(() -> room.inspect(film))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("source.unreadable: it is encrypted");
    }

    @Test
    void pictures_larger_than_allowed_are_refused_before_they_are_decoded() throws Exception {
        Path large = footage.film("testsrc2=size=320x240:rate=25:duration=1", X264 + "large.mp4");
        assertRefused(FailureCode.SOURCE_TOO_LARGE, () -> room.inspect(large));
        Path wide = footage.film("testsrc2=size=176x64:rate=25:duration=1", X264 + "wide.mkv");
        assertRefused(FailureCode.SOURCE_TOO_LARGE, () -> room.inspect(wide));
    }

    @Test
    void a_film_that_is_longer_or_has_more_frames_than_allowed() throws Exception {
        Path longer = footage.film("10", 6, X264 + "longer.mp4");
        assertRefused(FailureCode.SOURCE_TOO_LONG, () -> room.inspect(longer));
        Path faster = footage.film("60", 4, X264 + "faster.mp4");
        assertRefused(FailureCode.SOURCE_TOO_LONG, () -> room.inspect(faster));
    }

    @Test
    void more_streams_than_allowed() throws Exception {
        Path film = footage.film("25", 1, "-map 0 -map 0 -map 0 -map 0 " + X264 + "film.mp4");
        assertRefused(FailureCode.SOURCE_UNREADABLE, () -> room.inspect(film));
    }

    @Test
    void a_picture_of_one_pixel_and_a_film_of_one_picture() throws Exception {
        Path dot = footage.film("25", 1, "-vf scale=1:1,format=yuv444p -c:v libx264 dot.mp4");
        assertThat(room.inspect(dot).facts().video().shown().pixels()).isEqualTo(1);
        Path still = footage.film("25", 1, "-frames:v 1 " + X264 + "still.mp4");
        assertThat(room.inspect(still).grid().frames()).isEqualTo(1);
    }

    @Test
    void a_language_that_is_none_is_unknown() throws Exception {
        Path film = footage.film(
                "25", 1, "-f lavfi -i sine=duration=1 -metadata:s:a language=<script> " + X264 + "film.mkv");
        assertThat(room.inspect(film).facts().audio().get(0).language()).isEqualTo("und");
    }

    private static void assertRefused(FailureCode code, ThrowingCallable inspection) {
        assertThatThrownBy(inspection)
                .isInstanceOfSatisfying(
                        FailureException.class,
                        refusal -> assertThat(refusal.failure().code())
                                .as(refusal.getMessage())
                                .isEqualTo(code));
    }
}
