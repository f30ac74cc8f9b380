package io.reelmill.worker.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.media.AudioTrack;
import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.source.Inspection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class SourceInspectorIT {

    private static final String SOUND = "-f lavfi -i sine=frequency=440:sample_rate=48000:duration=";

    @TempDir
    Path folder;

    private Footage footage;
    private InspectionRoom room;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        footage = new Footage(folder);
        room = InspectionRoom.in(folder, SourceLimits.standard());
    }

    @AfterEach
    void close() {
        room.close();
    }

    @ParameterizedTest
    @CsvSource({
        "24000/1001, film.mp4",
        "24, film.mkv",
        "25, film.mov",
        "30000/1001, film.mkv",
        "50, film.mp4",
        "60000/1001, film.mkv",
        "60, film.mp4",
        "12, film.mp4"
    })
    void a_constant_rate_is_the_films_own(String rate, String name) throws Exception {
        FrameRate expected = FrameRate.parse(rate);
        Inspection found = room.inspect(footage.film(rate, 8, "-c:v libx264 -preset ultrafast -bf 2 " + name));
        long frames = Math.round(Math.ceil(8 * expected.perSecond()));
        assertThat(found.seekable()).as(found.whyNot()).isTrue();
        assertThat(found.facts().video().constantRate()).isTrue();
        assertThat(found.facts().video().frameRate()).isEqualTo(expected);
        assertThat(found.grid()).isEqualTo(new FrameGrid(expected, frames));
        assertThat(found.facts().duration().toMillis()).isBetween(7_900L, 8_100L);
    }

    @Test
    void a_rate_above_sixty_is_thinned() throws Exception {
        Inspection found = room.inspect(footage.film("120", 2, "-c:v libx264 -preset ultrafast film.mp4"));
        assertThat(found.facts().video().frameRate()).isEqualTo(new FrameRate(120, 1));
        assertThat(found.grid()).isEqualTo(new FrameGrid(new FrameRate(60, 1), 120));
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.mkv"})
    void slides_of_unequal_length_are_a_variable_rate(String name) throws Exception {
        Inspection found = room.inspect(footage.film(
                "5",
                20,
                "-vf settb=1/1000,setpts=PTS+random(1)*0.15/TB -fps_mode passthrough -enc_time_base 1:1000"
                        + " -c:v libx264 -bf 0 " + name));
        assertThat(found.facts().video().constantRate()).isFalse();
        assertThat(found.grid().rate()).isEqualTo(new FrameRate(10, 1));
        assertThat(found.grid().frames()).isBetween(198L, 203L);
        assertThat(found.seekable()).as(found.whyNot()).isTrue();
    }

    @Test
    void a_film_whose_clock_does_not_start_at_zero_has_its_own_axis() throws Exception {
        Inspection found = room.inspect(footage.film(
                "25",
                8,
                SOUND
                        + "8 -c:v libx264 -preset ultrafast -bf 0 -c:a pcm_s16le -output_ts_offset 4321 -avoid_negative_ts disabled"
                        + " film.mkv"));
        assertThat(found.reading().originMicros()).isEqualTo(4_321_000_000L);
        assertThat(found.grid()).isEqualTo(new FrameGrid(new FrameRate(25, 1), 200));
        assertThat(found.audioSeconds())
                .singleElement()
                .satisfies(end -> assertThat(end).isBetween(7.95, 8.05));
        assertThat(found.seekable()).as(found.whyNot()).isTrue();
    }

    @Test
    void a_picture_that_starts_after_the_sound_is_preceded_by_whole_frames() throws Exception {
        footage.film("25", 4, "-c:v libx264 -preset ultrafast -bf 0 picture.mp4");
        Path late =
                footage.remake(SOUND + "5 -itsoffset 1.01 -i picture.mp4 -map 1 -map 0 -c:v copy -c:a aac film.mp4");
        Inspection found = room.inspect(late);
        assertThat(found.reading().originMicros()).isBetween(-31_000L, -29_000L);
        assertThat(found.grid()).isEqualTo(new FrameGrid(new FrameRate(25, 1), 126));
    }

    @Test
    void one_keyframe_at_the_start_is_enough() throws Exception {
        Inspection found = room.inspect(footage.film("24", 14, "-c:v libx264 -preset ultrafast -g 9999 film.mp4"));
        assertThat(found.seekable()).as(found.whyNot()).isTrue();
    }

    @Test
    void a_keyframe_that_is_shown_after_pictures_decoded_later_does_not_mislead() throws Exception {
        Inspection found = room.inspect(footage.film("25", 20, "-c:v mpeg2video -g 12 -bf 2 -q:v 9 film.mp4"));
        assertThat(found.grid()).isEqualTo(new FrameGrid(new FrameRate(25, 1), 500));
        assertThat(found.seekable()).as(found.whyNot()).isTrue();
    }

    @Test
    void a_turned_picture_is_shown_upright() throws Exception {
        footage.film("25", 1, "-c:v libx264 -preset ultrafast flat.mp4");
        Inspection found = room.inspect(footage.remake("-display_rotation 90 -i flat.mp4 -c copy turned.mp4"));
        assertThat(found.facts().video().coded()).isEqualTo(new PictureSize(128, 96));
        assertThat(found.facts().video().shown()).isEqualTo(new PictureSize(96, 128));
        assertThat(found.facts().video().rotation()).isEqualTo(270);
    }

    @Test
    void pixels_that_are_not_square_and_odd_sizes_are_seen() throws Exception {
        VideoTrack wide = room.inspect(footage.film("25", 1, "-vf setsar=4/3 -c:v libx264 wide.mp4"))
                .facts()
                .video();
        assertThat(wide.shown()).isEqualTo(new PictureSize(171, 96));
        VideoTrack odd = room.inspect(footage.film("25", 1, "-vf scale=161:121,format=yuv444p -c:v libx264 odd.mp4"))
                .facts()
                .video();
        assertThat(odd.coded()).isEqualTo(new PictureSize(161, 121));
        assertThat(odd.pixelFormat()).isEqualTo("yuv444p");
    }

    @Test
    void a_film_without_sound_has_none() throws Exception {
        Inspection found = room.inspect(footage.film("25", 1, "-c:v libx264 -preset ultrafast film.mp4"));
        assertThat(found.facts().audio()).isEmpty();
        assertThat(found.audioSeconds()).isEmpty();
    }

    @Test
    void every_sound_track_is_found_with_language_and_preference() throws Exception {
        Inspection found = room.inspect(footage.film(
                "25",
                3,
                SOUND + "3 -f lavfi -i anullsrc=channel_layout=5.1:sample_rate=44100:duration=2 -map 0 -map 1 -map 2"
                        + " -c:v libx264 -preset ultrafast -c:a:0 aac -c:a:1 ac3 -ar:a:1 44100"
                        + " -metadata:s:a:0 language=ENG -metadata:s:a:1 language=ger -disposition:a:0 0"
                        + " -disposition:a:1 default film.mkv"));
        assertThat(found.facts().audio())
                .containsExactly(
                        new AudioTrack(1, "aac", 1, 48_000, "eng", false),
                        new AudioTrack(2, "ac3", 6, 44_100, "ger", true));
        assertThat(found.audioSeconds().get(0)).isBetween(2.9, 3.1);
        assertThat(found.audioSeconds().get(1)).isBetween(1.9, 2.1);
    }

    @Test
    void fields_become_frames() throws Exception {
        Inspection found = room.inspect(
                footage.film(
                        "50",
                        4,
                        "-vf tinterlace=mode=interleave_top,fieldorder=tff -c:v mpeg2video -flags +ilme+ildct -q:v 5 film.mp4"));
        assertThat(found.facts().video().interlaced()).isTrue();
        assertThat(found.facts().video().frameRate()).isEqualTo(new FrameRate(25, 1));
        assertThat(found.grid().rate()).isEqualTo(new FrameRate(50, 1));
    }

    @Test
    void dynamic_range_is_told_by_the_transfer() throws Exception {
        assertThat(transferred("smpte2084").dynamicRange()).isEqualTo(DynamicRange.PQ);
        assertThat(transferred("arib-std-b67").dynamicRange()).isEqualTo(DynamicRange.HLG);
        assertThat(transferred("bt709").dynamicRange()).isEqualTo(DynamicRange.SDR);
    }

    private VideoTrack transferred(String transfer) throws InterruptedException {
        String tagged =
                "-vf format=yuv420p10le,setparams=color_primaries=bt2020:colorspace=bt2020nc:color_trc=" + transfer;
        return room.inspect(footage.film("25", 1, tagged + " -c:v libx264 " + transfer + ".mp4"))
                .facts()
                .video();
    }

    @Test
    void an_edit_list_that_hides_the_beginning_is_followed() throws Exception {
        footage.film("25", 6, SOUND + "6 -c:v libx264 -preset ultrafast -bf 2 -g 250 -c:a aac whole.mp4");
        Inspection found = room.inspect(footage.remake("-ss 2 -i whole.mp4 -c copy cut.mp4"));
        assertThat(found.facts().video().constantRate()).isTrue();
        assertThat(found.grid().frames()).isBetween(100L, 101L);
        assertThat(found.facts().duration()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void a_header_that_lies_about_its_length_is_not_believed() throws Exception {
        Path film = footage.film("25", 2, "-c:v libx264 -preset ultrafast -bf 0 film.mp4");
        byte[] lying = Mp4Lies.duration(film, Duration.ofHours(12));
        Inspection found = room.inspect(lying);
        assertThat(found.facts().duration()).isEqualTo(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @CsvSource({
        "-f mpegts film.ts, seeks in mpegts",
        "-f flv film.flv, seeks in flv",
        "-movflags +frag_keyframe+empty_moov film.mp4, fragments",
        "-f matroska -live 1 film.mkv, no index"
    })
    void what_cannot_be_read_in_place_is_told_and_rewritten(String how, String why) throws Exception {
        Path film = footage.film(
                "30000/1001", 15, SOUND + "15 -c:v libx264 -preset ultrafast -g 60 -bf 2 -c:a aac -ar 44100 " + how);
        Inspection original = room.inspect(film);
        assertThat(original.seekable()).isFalse();
        assertThat(original.whyNot()).contains(why);

        Inspection rewritten = room.rewrite(original);
        assertThat(rewritten.seekable()).as(rewritten.whyNot()).isTrue();
        assertThat(rewritten.facts().video()).isEqualTo(original.facts().video());
        assertThat(rewritten.grid()).isEqualTo(original.grid());
        assertThat(rewritten.audioSeconds().get(0))
                .isCloseTo(original.audioSeconds().get(0), Offset.offset(0.002));
        assertThat(footage.pictures(room.file(rewritten))).isEqualTo(footage.pictures(film));
    }
}
