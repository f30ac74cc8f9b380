package io.reelmill.worker.encode;

import io.reelmill.core.cmaf.Fragment;
import io.reelmill.core.cmaf.FragmentReader;
import io.reelmill.core.cmaf.InitSegment;
import io.reelmill.core.encode.EncodedRendition;
import io.reelmill.core.encode.SpanOrder;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Rung;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Takes one rung's fragments from the encoder, proves them, and sends them on as segments. */
final class RungReceiver implements Callable<EncodedRendition> {

    /** Two seconds of the largest picture at its highest rate stay far below. */
    private static final int LONGEST_FRAGMENT = 256 << 20;

    private final FrameGrid grid;
    private final SpanCut cut;
    private final Rung rung;
    private final OutputSocket socket;
    private final SegmentUpload upload;

    RungReceiver(SpanOrder order, SpanCut cut, Rung rung, OutputSocket socket, ObjectStore store) {
        this.grid = order.grid();
        this.cut = cut;
        this.rung = rung;
        this.socket = socket;
        ObjectKey folder = order.folder().child(rung.name());
        this.upload = new SegmentUpload(store, folder, order.span().firstSegment());
    }

    @Override
    public EncodedRendition call() throws IOException {
        try (InputStream input = socket.accept()) {
            FragmentReader reader = new FragmentReader(input, LONGEST_FRAGMENT);
            InitSegment init = reader.init().orElseThrow(() -> new EndedEarlyException("nothing was written"));
            FragmentVerifier verifier = new FragmentVerifier(cut, init);
            ObjectKey initKey = upload.init(init.bytes());
            for (Optional<Fragment> next = reader.next(); next.isPresent(); next = reader.next()) {
                verifier.check(next.get());
                take(next.get(), verifier.next());
            }
            if (verifier.next() < cut.end()) {
                long frames = verifier.next() - cut.first();
                throw new EndedEarlyException("there are " + frames + " frames instead of " + cut.frames());
            }
            return new EncodedRendition(
                    init.codecs(), initKey, init.sha256(), upload.run(rung.name(), cut.timescale()));
        } catch (InexactException e) {
            throw new InexactException(rung.name() + ": " + e.getMessage());
        }
    }

    /** @param end the frame after the fragment's last; a fragment behind the span's end is padding and not taken */
    private void take(Fragment fragment, long end) throws InexactException {
        long segmentEnd = grid.firstFrameOf(upload.segment() + 1);
        if (end - fragment.samples().size() >= cut.end()) {
            return;
        }
        if (end > segmentEnd) {
            throw new InexactException("no keyframe at frame " + segmentEnd + ", where a segment begins");
        }
        upload.add(fragment.bytes(), fragment.duration());
        if (end == segmentEnd) {
            upload.closeSegment();
        }
    }
}
