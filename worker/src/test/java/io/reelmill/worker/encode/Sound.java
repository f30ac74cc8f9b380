package io.reelmill.worker.encode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** Compares sounds sample by sample; all are stereo at 48 kHz, the channels' samples alternating. */
final class Sound {

    private static final int FARTHEST_LAG = 1300;

    private Sound() {}

    static float[] decode(Studio studio, Path file) throws InterruptedException {
        return samples(
                studio.ffmpeg(("-v error -i " + file + " -map 0:a:0 -ac 2 -ar 48000 -f f32le pipe:1").split(" ")));
    }

    static float[] samples(byte[] raw) {
        float[] samples = new float[raw.length / 4];
        ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(samples);
        return samples;
    }

    /**
     * How far the left channel is above what differs from the original, in dB.
     *
     * @param lag by how many samples it is known to be later than the original
     */
    static double snr(float[] original, float[] heard, int lag, int fromSample, int samples) {
        double signal = 0;
        double noise = 0;
        for (int i = fromSample; i < fromSample + samples; i++) {
            double difference = original[2 * i] - heard[2 * (i + lag)];
            signal += original[2 * i] * original[2 * i];
            noise += difference * difference;
        }
        return 10 * Math.log10(signal / noise);
    }

    /** By how many samples the right channel, which must be noise, is later than the original. */
    static int lag(float[] original, float[] heard, int fromSample, int samples) {
        return lag(original, heard, 1, fromSample, samples);
    }

    /** By how many samples the left channel is later than the original. */
    static int lagOfLeft(float[] original, float[] heard, int fromSample, int samples) {
        return lag(original, heard, 0, fromSample, samples);
    }

    private static int lag(float[] original, float[] heard, int channel, int fromSample, int samples) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        int farthest = Math.min(FARTHEST_LAG, Math.min(fromSample, heard.length / 2 - fromSample - samples));
        for (int lag = -farthest; lag <= farthest; lag++) {
            double sum = 0;
            for (int i = fromSample; i < fromSample + samples; i++) {
                sum += original[2 * i + channel] * heard[2 * (i + lag) + channel];
            }
            if (sum > most) {
                most = sum;
                best = lag;
            }
        }
        return best;
    }

    /** Where a sound is loudest for so long, far enough from its ends to look for lags. */
    static int loudest(float[] sound, int samples) {
        int loudest = FARTHEST_LAG;
        double most = 0;
        for (int from = FARTHEST_LAG; from + samples + FARTHEST_LAG <= sound.length / 2; from += samples / 4) {
            double loudness = loudness(sound, from, samples);
            if (loudness > most) {
                most = loudness;
                loudest = from;
            }
        }
        return loudest;
    }

    /** The same sound so many samples later, or earlier; silence where there is none. */
    static float[] shifted(float[] sound, int lag) {
        float[] shifted = new float[sound.length];
        int from = Math.max(0, 2 * lag);
        int length = sound.length - Math.abs(2 * lag);
        System.arraycopy(sound, Math.max(0, -2 * lag), shifted, from, length);
        return shifted;
    }

    /** Root mean square of the left channel. */
    static double loudness(float[] sound, int fromSample, int samples) {
        return loudness(sound, 0, fromSample, samples);
    }

    /** Root mean square of the right channel. */
    static double right(float[] sound, int fromSample, int samples) {
        return loudness(sound, 1, fromSample, samples);
    }

    private static double loudness(float[] sound, int channel, int fromSample, int samples) {
        double sum = 0;
        for (int i = fromSample; i < fromSample + samples; i++) {
            sum += sound[2 * i + channel] * sound[2 * i + channel];
        }
        return Math.sqrt(sum / samples);
    }
}
