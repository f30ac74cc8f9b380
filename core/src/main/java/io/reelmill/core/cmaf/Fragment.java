package io.reelmill.core.cmaf;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * One fragment (moof and mdat) of a track.
 *
 * @param decodeTime when its first sample is decoded, in units of time (tfdt)
 * @param samples in decoding order
 * @param bytes moof and mdat; not to be changed
 * @param dataOffset where the first sample begins in {@code bytes}
 */
public record Fragment(long decodeTime, List<Sample> samples, byte[] bytes, int dataOffset) {

    public Fragment {
        samples = List.copyOf(samples);
    }

    /** The first sample's coded bytes. */
    public ByteBuffer firstSample() {
        return ByteBuffer.wrap(bytes, dataOffset, samples.get(0).size()).slice();
    }

    public long duration() {
        return samples.stream().mapToLong(Sample::duration).sum();
    }
}
