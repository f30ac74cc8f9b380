package io.reelmill.jobs.objects.minio;

import io.minio.messages.ListMultipartUploadsResult;
import io.minio.messages.ListPartsResult;
import io.minio.messages.Part;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.UnfinishedUpload;
import io.reelmill.core.objects.UploadedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Uploads in parts that were begun and neither completed nor aborted. */
final class UnfinishedUploads {

    private UnfinishedUploads() {}

    /** Aborts those below the prefix that are to be aborted. MinIO lists them only where the prefix is the whole key. */
    static void abortAll(Access access, String prefix, Predicate<ListMultipartUploadsResult.Upload> ended) {
        forEach(access, prefix, upload -> {
            if (ended.test(upload)) {
                abort(access, upload.objectName(), upload.uploadId());
            }
        });
    }

    /**
     * Those whose names are no keys of ours are passed over. All are asked for, since MinIO lists them only where no
     * prefix is given, or a whole key.
     */
    static List<UnfinishedUpload> below(Access access, String prefix) {
        List<UnfinishedUpload> found = new ArrayList<>();
        forEach(
                access,
                "",
                upload -> ObjectKey.parse(upload.objectName())
                        .filter(key -> key.value().startsWith(prefix))
                        .map(key -> new UnfinishedUpload(
                                key, upload.uploadId(), upload.initiated().toInstant()))
                        .ifPresent(found::add));
        return found;
    }

    static List<UploadedPart> parts(Access access, UnfinishedUpload upload) {
        List<UploadedPart> parts = new ArrayList<>();
        ListPartsResult page = null;
        do {
            Integer after = page == null ? null : page.nextPartNumberMarker();
            page = partsAfter(access, upload, after);
            if (page != null) {
                page.parts().stream().map(UnfinishedUploads::arrived).forEach(parts::add);
            }
        } while (page != null && page.isTruncated());
        return parts;
    }

    private static UploadedPart arrived(Part part) {
        return new UploadedPart(
                part.partNumber(),
                part.etag(),
                part.partSize(),
                part.lastModified().toInstant());
    }

    private static @Nullable ListPartsResult partsAfter(
            Access access, UnfinishedUpload upload, @Nullable Integer after) {
        String what = "listing the parts of an upload of " + upload.key();
        try {
            return access.calls()
                    .ask(
                            what,
                            Access.BRIEF,
                            () -> access.bucket().parts(upload.key().value(), upload.id(), after));
        } catch (RefusedException refused) {
            if (refused.absent()) {
                return null;
            }
            throw access.calls().failure(what, refused);
        }
    }

    static boolean complete(Access access, UnfinishedUpload upload, List<UploadedPart> parts) {
        String what = "joining what arrived of " + upload.key();
        List<Part> joined =
                parts.stream().map(part -> new Part(part.number(), part.etag())).toList();
        try {
            access.calls()
                    .ask(
                            what,
                            SocketLimits.JOINING,
                            () -> access.bucket().completeUpload(upload.key().value(), upload.id(), joined));
            return true;
        } catch (RefusedException refused) {
            if (refused.absent()) {
                return false;
            }
            throw access.calls().failure(what, refused);
        }
    }

    private static void forEach(Access access, String prefix, Consumer<ListMultipartUploadsResult.Upload> each) {
        ListMultipartUploadsResult page = page(access, prefix, null);
        while (true) {
            page.uploads().forEach(each);
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
