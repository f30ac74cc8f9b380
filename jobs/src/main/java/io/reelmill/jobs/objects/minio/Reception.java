package io.reelmill.jobs.objects.minio;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.Received;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Streams one body of unknown length into one object: whole where it fits into one part, else part by part, each sent
 * while the next is read.
 */
final class Reception {

    private final Access access;
    private final PartSizes sizes;
    private final ObjectKey key;
    private final String contentType;
    private final MessageDigest digest = Sha256.digest();
    private long sizeBytes;

    Reception(Access access, PartSizes sizes, ObjectKey key, String contentType) {
        this.access = access;
        this.sizes = sizes;
        this.key = key;
        this.contentType = contentType;
    }

    Received run(InputStream body, PartBuffers buffers) {
        PartBuffer first = buffers.first(sizes.of(1));
        String sha256;
        if (fill(first, 1, body)) {
            inParts(first, body, buffers);
            sha256 = sha256();
        } else {
            sha256 = sha256();
            whole(first, sha256);
        }
        return new Received(sizeBytes, sha256);
    }

    private void inParts(PartBuffer first, InputStream body, PartBuffers buffers) {
        try (Upload upload = Upload.begin(access, key, contentType, buffers)) {
            upload.send(first);
            boolean more = true;
            for (int number = 2; more; number++) {
                PartBuffer buffer = upload.freeBuffer(sizes.of(number));
                more = fill(buffer, number, body);
                if (buffer.length() > 0) {
                    upload.send(buffer);
                }
            }
            upload.complete();
        }
    }

    private void whole(PartBuffer only, String sha256) {
        boolean written = false;
        try {
            access.write(key, contentType, only.bytes(), only.length(), sha256);
            written = true;
        } finally {
            if (!written) {
                access.aftermath().run("deleting what may be left of " + key, () -> access.delete(key));
            }
        }
    }

    private boolean fill(PartBuffer buffer, int number, InputStream body) {
        if (!sizes.allows(number)) {
            throw new FailureException(
                    FailureCode.SOURCE_TOO_LARGE,
                    key + " has more than " + sizeBytes + " bytes, the most one object takes");
        }
        try {
            boolean more = buffer.fill(body, sizes.of(number), digest);
            sizeBytes += buffer.length();
            return more;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
