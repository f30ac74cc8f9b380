package io.reelmill.worker.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.encode.EncodedRendition;
import io.reelmill.core.film.AudioRendition;
import io.reelmill.core.film.Reading;
import io.reelmill.core.film.Stretch;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every sample is heard at its time, once, and nobody hears where stretches meet. */
class ExactSoundIT {

    private static final AudioRendition RENDITION = new AudioRendition("audio-0-und", 0, "und", "Sound", 128_000);

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

    @Test
    void stretches_join_to_the_source() throws Exception {
        studio.ffmpeg(
                ("-f lavfi -i aevalsrc=0.3*sin(2*PI*(300+200*sin(t))*t)+0.05*random(0)|0.3*sin(2*PI*1000*t):s=48000:d=30"
                                + " -c:a pcm_s16le source.mov")
                        .split(" "));
        Reading reading = studio.take(studio.file("source.mov"), "mov", 0, 0);
        List<EncodedRendition> parts = new ArrayList<>();
        for (Stretch stretch : List.of(
                new Stretch("audio-0-und", 0, 0, 256),
                new Stretch("audio-0-und", 1, 256, 1024),
                new Stretch("audio-0-und", 2, 1024, 1406))) {
            parts.add(studio.encode(reading, RENDITION, stretch).renditions().get(0));
        }
        Path joined = studio.joined("joined.mp4", parts);
        float[] heard = samples(studio.ffmpeg("-v", "error", "-i", joined.toString(), "-f", "f32le", "pipe:1"));
        float[] source = samples(studio.ffmpeg("-v", "error", "-i", "source.mov", "-f", "f32le", "pipe:1"));
        assertThat(heard.length).isEqualTo(2 * 1406 * 1024);
        for (int at : new int[] {256 * 2048 - 2048, 256 * 2048, 1024 * 2048 - 1024, 700 * 2048}) {
            assertThat(snr(source, heard, at, 4096)).isGreaterThan(20);
        }
    }

    static double snr(float[] source, float[] heard, int from, int count) {
        double signal = 0;
        double noise = 0;
        for (int i = from; i < from + count; i++) {
            signal += source[i] * source[i];
            noise += (source[i] - heard[i]) * (source[i] - heard[i]);
        }
        return 10 * Math.log10(signal / noise);
    }

    private static float[] samples(byte[] raw) {
        float[] samples = new float[raw.length / 4];
        ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(samples);
        return samples;
    }
}
