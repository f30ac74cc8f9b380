package io.reelmill.worker.source;

/** Uncompressed sound, of which a demuxer takes up to 1024 samples of a chunk at once. */
final class PcmSamples implements Samples {

    private static final int MOST = 1024;

    private final int chunks;
    private final Chunks.Cursor sizes;
    private int chunk;
    private int left;
    private long decodedAt;
    private int taken;

    PcmSamples(Chunks chunks) {
        this.chunks = chunks.count();
        this.sizes = chunks.cursor();
    }

    @Override
    public boolean next() {
        if (left == 0) {
            if (chunk == chunks) {
                return false;
            }
            chunk++;
            left = sizes.next();
        }
        decodedAt += taken;
        taken = Math.min(MOST, left);
        left -= taken;
        return true;
    }

    @Override
    public boolean last() {
        return left == 0 && chunk == chunks;
    }

    @Override
    public long decodedAt() {
        return decodedAt;
    }

    @Override
    public long duration() {
        return taken;
    }

    @Override
    public int offset() {
        return 0;
    }

    @Override
    public boolean sync() {
        return true;
    }
}
