package io.reelmill.jobs.objects.minio;

import io.minio.messages.ListMultipartUploadsResult;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Uploads in parts that were begun and neither completed nor aborted. */
final class UnfinishedUploads {

    private UnfinishedUploads() {}

    /** Aborts those below the prefix that are to be aborted. MinIO lists them only where the prefix is the whole key. */
    static void abortAll(Access access, String prefix, Predicate<ListMultipartUploadsResult.Upload> ended) {
        ListMultipartUploadsResult page = page(access, prefix, null);
        while (true) {
            page.uploads().stream()
                    .filter(ended)
                    .forEach(upload -> abort(access, upload.objectName(), upload.uploadId()));
            if (!page.isTruncated()) {
                return;
            }
            page = page(access, prefix, page);
        }
    }

    /** Aborts one; one that is not there any more is no error. */
    static void abort(Access access, String key, String id) {
        String what = "aborting an upload of " + key;
        try {
            access.calls().ask(what, Access.BRIEF, () -> access.bucket().abortUpload(key, id));
        } catch (RefusedException refused) {
            if (!refused.absent()) {
                throw access.calls().failure(what, refused);
            }
        }
    }

    private static ListMultipartUploadsResult page(
            Access access, String prefix, @Nullable ListMultipartUploadsResult last) {
        String key = last == null ? null : last.nextKeyMarker();
        String id = last == null ? null : last.nextUploadIdMarker();
        return access.calls()
                .demand(
                        "listing unfinished uploads below " + prefix,
                        Access.BRIEF,
                        () -> access.bucket().uploads(prefix, key, id));
    }
}
