package io.reelmill.core.objects;

import java.util.List;

/** Uploads in parts that others began, and what has arrived of them; parts cannot be read before they are an object. */
public interface BegunUploads {

    /** Those below {@code prefix} (a key's beginning, ending with a slash). */
    List<UnfinishedUpload> below(String prefix);

    /** What has arrived of one, by number; nothing where it has ended meanwhile. */
    List<UploadedPart> parts(UnfinishedUpload upload);

    /**
     * Makes an object of these of its parts, in their order.
     *
     * @return false where it has ended meanwhile
     */
    boolean complete(UnfinishedUpload upload, List<UploadedPart> parts);

    /** Ends one and removes what has arrived; one that has ended already is no error. */
    void abort(UnfinishedUpload upload);
}
