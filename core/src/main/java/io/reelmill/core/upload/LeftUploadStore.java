package io.reelmill.core.upload;

import io.reelmill.core.objects.UnfinishedUpload;
import io.reelmill.core.objects.UploadedPart;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Rows of uploads that nobody ended. */
public interface LeftUploadStore {

    /** Notes what has arrived of one so far, for the first time or again. */
    LeftUpload notice(UnfinishedUpload upload, List<UploadedPart> parts);

    Optional<LeftUpload> find(LeftUploadId id);

    /** What waits first, then what ended last. */
    List<LeftUpload> list(int limit);

    /** Those whose parts were being put together when whoever did it went away, or does it now. */
    List<LeftUpload> joining();

    /** Keeps an operator's decision; answers false where there is nothing to decide any more. */
    boolean decide(LeftUploadId id, LeftUploadDecision decision);

    /** Says that its parts are being put together; answers false where it does not wait any more. */
    boolean join(LeftUploadId id);

    /** @param detail what was done, for people */
    void end(LeftUploadId id, LeftUploadState state, String detail);

    /** Says of those that wait, but for these, that somebody else has ended them. */
    void goneBut(Collection<LeftUploadId> there);
}
