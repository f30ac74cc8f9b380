package io.reelmill.worker.encode;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.publish.SegmentRun;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Sends one rendition's segments to the store, each as soon as it is whole. */
final class SegmentUpload {

    private static final String MEDIA = "video/mp4";

    private final ObjectStore store;
    private final ObjectKey folder;
    private final int firstSegment;
    private final List<Long> durations = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private long duration;

    SegmentUpload(ObjectStore store, ObjectKey folder, int firstSegment) {
        this.store = store;
        this.folder = folder;
        this.firstSegment = firstSegment;
    }

    /** @return where it lies */
    ObjectKey init(byte[] bytes) {
        ObjectKey key = folder.child("init.mp4");
        store.put(key, MEDIA, bytes);
        return key;
    }

    /** The number of the segment that is being filled. */
    int segment() {
        return firstSegment + sizes.size();
    }

    void add(byte[] fragment, long fragmentDuration) {
        open.writeBytes(fragment);
        duration += fragmentDuration;
    }

    /** Ends the segment that is being filled. */
    void closeSegment() {
        byte[] bytes = open.toByteArray();
        store.put(folder.child(segment() + ".m4s"), MEDIA, bytes);
        sizes.add(bytes.length);
        durations.add(duration);
        open.reset();
        duration = 0;
    }

    SegmentRun run(String rendition, int timescale) {
        return new SegmentRun(rendition, firstSegment, folder, timescale, durations, sizes);
    }
}
