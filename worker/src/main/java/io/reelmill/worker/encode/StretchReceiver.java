package io.reelmill.worker.encode;

import io.reelmill.core.cmaf.AacTrack;
import io.reelmill.core.cmaf.InitSegment;
import io.reelmill.core.encode.EncodedRendition;
import io.reelmill.core.encode.StretchOrder;
import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Takes a stretch's AAC frames from the encoder, throws run-up and run-out away, and sends segments to the store. */
final class StretchReceiver implements Callable<EncodedRendition> {

    private final StretchOrder order;
    private final StretchCut cut;
    private final AudioGrid grid;
    private final OutputSocket socket;
    private final SegmentUpload upload;
    private final List<byte[]> frames = new ArrayList<>();
    /** Coded frames of the whole track before the segment that is being filled; the first of all is the priming. */
    private long before;

    StretchReceiver(StretchOrder order, OutputSocket socket, ObjectStore store) {
        this.order = order;
        this.cut = StretchCut.of(order);
        this.socket = socket;
        this.grid = order.grid();
        this.upload = new SegmentUpload(store, order.folder(), grid.segmentOf(cut.first()));
        this.before = cut.first() == 0 ? 0 : cut.first() + 1;
    }

    @Override
    public EncodedRendition call() throws IOException {
        InitSegment init = InitSegment.parse(AacTrack.init(order.rendition().bitsPerSecond()));
        ObjectKey initKey = upload.init(init.bytes());
        long coded = 0;
        try (InputStream input = socket.accept()) {
            AdtsReader reader = new AdtsReader(input);
            for (Optional<byte[]> frame = reader.next(); frame.isPresent(); frame = reader.next()) {
                if (coded >= cut.thrownAway() && coded < cut.thrownAway() + cut.kept()) {
                    take(frame.get());
                }
                coded++;
            }
        }
        if (coded != cut.coded()) {
            throw new EndedEarlyException("there are " + coded + " frames of sound instead of " + cut.coded());
        }
        return new EncodedRendition(
                init.codecs(),
                initKey,
                init.sha256(),
                upload.run(order.rendition().name(), init.timescale()));
    }

    private void take(byte[] frame) {
        frames.add(frame);
        long heardUpTo = before + frames.size() - 1;
        if (heardUpTo == Math.min(cut.end(), grid.firstFrameOf(upload.segment() + 1))) {
            closeSegment(heardUpTo);
        }
    }

    private void closeSegment(long heardUpTo) {
        long heard = heardUpTo - grid.firstFrameOf(upload.segment());
        byte[] fragment =
                AacTrack.fragment(upload.segment() + 1, before * AudioGrid.FRAME_SAMPLES, List.copyOf(frames));
        upload.add(fragment, heard * AudioGrid.FRAME_SAMPLES);
        upload.closeSegment();
        before += frames.size();
        frames.clear();
    }
}
