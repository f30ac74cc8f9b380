package io.reelmill.worker.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.encode.EncodedRendition;
import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.film.AudioRendition;
import io.reelmill.core.film.Rung;
import io.reelmill.core.film.Stretch;
import io.reelmill.core.media.AudioTrack;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.source.Inspection;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cameras, browsers and editors wrote, from inspection to the last frame. */
class RealClipsIT {

    @TempDir
    Path folder;

    private Studio studio;

    @BeforeEach
    void open() throws Exception {
        studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @ParameterizedTest
    @CsvSource({
        "base-320x180-2s.mp4, 60",
        "rotate-and-mirror.mp4, 30",
        "bear-vp9-161x121-odd.webm, 30",
        "resolution-changes-midway-400x300-200x150.webm, 119",
        "h263-176x144.3gp, 15",
        "iphone-dolby-vision-hlg.MOV, 4",
        "lecture-slides-vfr.mov, 106",
        "mpeg4-mp3.avi, 98",
        "bbb-2audio-2subs-chapters.mkv, 241",
        "flower-vp8-vorbis.webm, 150"
    })
    void every_frame_is_the_right_one(String clip, int frames) throws Exception {
        TestFilm film = open(clip).film();
        PictureSize size = film.track().shown().within(new PictureSize(64, 64));
        Rung rung = new Rung("test", size, film.grid().rate(), 2_000_000, 16, "veryfast");
        Path joined = film.encoded(film.randomSpans(8), rung);
        Pictures made = Pictures.of(studio, joined, 0, "", size.width(), size.height());
        Pictures original =
                Pictures.of(studio, film.source(), film.reading().videoStream(), "", size.width(), size.height());
        List<Integer> expected = film.expectedIndexes();
        assertThat(made.count()).isBetween(frames - 1, frames).isEqualTo((int)
                film.grid().frames());
        for (int frame = 0; frame < made.count(); frame++) {
            assertThat(made.is(frame, original, expected.get(frame)))
                    .as("frame %s shows the source's %s", frame, expected.get(frame))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "base-320x180-2s.mp4",
                "rotate-and-mirror.mp4",
                "lecture-slides-vfr.mov",
                "mpeg4-mp3.avi",
                "bbb-2audio-2subs-chapters.mkv"
            })
    void every_track_is_as_long_as_the_picture_and_in_time(String clip) throws Exception {
        Clip opened = open(clip);
        TestFilm film = opened.film();
        AudioGrid grid = AudioGrid.covering(film.grid());
        List<AudioTrack> tracks = opened.inspection().facts().audio();
        assertThat(tracks).isNotEmpty();
        for (AudioTrack track : tracks) {
            float[] heard = Sound.decode(studio, encoded(opened.inspection(), track, grid));
            assertThat(heard).hasSize((int) grid.frames() * AudioGrid.FRAME_SAMPLES * 2);
            float[] original = original(film, track, heard.length);
            int loudest = Sound.loudest(original, AudioGrid.SAMPLE_RATE / 2);
            assertThat(Sound.lagOfLeft(original, heard, loudest, AudioGrid.SAMPLE_RATE / 2))
                    .isBetween(-2, 2);
        }
    }

    private Path encoded(Inspection inspected, AudioTrack track, AudioGrid grid) throws Exception {
        AudioRendition rendition = new AudioRendition("sound", track.stream(), "und", "Sound", 160_000);
        List<EncodedRendition> parts = new ArrayList<>();
        for (int segment = 0; segment < grid.segments(); segment++) {
            Stretch stretch = new Stretch("sound", segment, grid.firstFrameOf(segment), grid.firstFrameOf(segment + 1));
            parts.addAll(studio.encode(inspected.reading(), rendition, stretch).renditions());
        }
        return studio.joined("sound.mp4", parts);
    }

    /** The track as it is on the film's axis, decoded in one go. */
    private float[] original(TestFilm film, AudioTrack track, int values) throws InterruptedException {
        String filters = "asetpts=PTS-" + film.reading().originMicros()
                + "/1000000/TB,aresample=48000:async=1:first_pts=0," + "aformat=channel_layouts=stereo,apad=whole_len="
                + values / 2 + ",atrim=end_sample=" + values / 2;
        String command = "-v error -copyts -i " + film.source() + " -map 0:" + track.stream() + " -af " + filters
                + " -f f32le pipe:1";
        return Sound.samples(studio.ffmpeg(command.split(" ")));
    }

    private Clip open(String clip) throws Exception {
        Path file = studio.file(clip);
        try (InputStream in = RealClipsIT.class.getResourceAsStream("/media/" + clip)) {
            Files.copy(Objects.requireNonNull(in, clip), file);
        }
        ObjectKey key = new ObjectKey("sources/" + clip);
        long size = studio.store().take(key, file);
        Inspection inspected = studio.inspector().inspect(key, size, trace -> {});
        if (!inspected.seekable()) {
            key = new ObjectKey("sources/copy");
            size = studio.remuxer().remux(inspected.reading(), inspected.facts(), key, new Onlooker());
            inspected = studio.inspector().inspect(key, size, trace -> {});
        }
        return new Clip(
                new TestFilm(
                        studio,
                        studio.store().file(key),
                        inspected.reading(),
                        inspected.facts().video(),
                        inspected.grid()),
                inspected);
    }

    /** A clip that can be read in place, and what was found in it. */
    private record Clip(TestFilm film, Inspection inspection) {}
}
