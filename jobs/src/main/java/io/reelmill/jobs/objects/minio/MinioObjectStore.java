package io.reelmill.jobs.objects.minio;

import io.minio.StatObjectResponse;
import io.reelmill.core.objects.BegunUploads;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.objects.ObjectStoreHealth;
import io.reelmill.core.objects.ObjectStoreUploads;
import io.reelmill.core.objects.Received;
import io.reelmill.core.objects.StoredObject;
import io.reelmill.core.objects.UnfinishedUpload;
import io.reelmill.core.objects.UploadedPart;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps objects in one bucket of an S3 endpoint; safe for any number of threads. */
public final class MinioObjectStore
        implements ObjectStore, ObjectStoreHealth, ObjectStoreUploads, BegunUploads, AutoCloseable {

    private static final Duration HEALTH_LIMIT = Duration.ofSeconds(2);

    private final Connection connection;
    private final Access access;
    private final PartSizes sizes;
    private final PartMemory memory = PartMemory.ofHeap();

    public MinioObjectStore(ObjectStoreProperties properties) {
        this(properties, Patience.USUAL, PartSizes.USUAL);
    }

    MinioObjectStore(ObjectStoreProperties properties, Patience patience, PartSizes sizes) {
        this.connection = new Connection(properties, patience);
        StoreCalls calls = new StoreCalls(connection.catcher(), patience, properties.place());
        this.access = new Access(connection.bucket(), calls, new Aftermath());
        this.sizes = sizes;
    }

    /** Makes the bucket where it is missing, and waits for the store as long as its patience goes. */
    public void makeBucket() {
        if (access.calls().demand("looking for the bucket", Access.BRIEF, access.bucket()::exists)) {
            return;
        }
        try {
            access.calls().ask("making the bucket", Access.BRIEF, access.bucket()::make);
        } catch (RefusedException refused) {
            if (!refused.alreadyThere()) {
                throw access.calls().failure("making the bucket", refused);
            }
        }
    }

    @Override
    public boolean reachable() {
        try {
            return access.calls()
                    .once("looking for the bucket", HEALTH_LIMIT, access.bucket()::exists)
                    .answer()
                    .join();
        } catch (IOException | RefusedException unreachable) {
            return false;
        }
    }

    @Override
    public Received receive(ObjectKey key, String contentType, InputStream body) {
        try (PartBuffers buffers = new PartBuffers(memory)) {
            return new Reception(access, sizes, key, contentType).run(body, buffers);
        }
    }

    @Override
    public void put(ObjectKey key, String contentType, byte[] bytes) {
        access.write(key, contentType, bytes, bytes.length, Sha256.hex(bytes));
    }

    @Override
    public InputStream open(ObjectKey key, long offset, long length) {
        return new Ranges(access).open(key, offset, length);
    }

    @Override
    public Optional<StoredObject> stat(ObjectKey key) {
        String what = "looking at " + key;
        try {
            StatObjectResponse there =
                    access.calls().ask(what, Access.BRIEF, () -> access.bucket().stat(key.value()));
            return Optional.of(new StoredObject(
                    key, there.size(), there.etag(), there.lastModified().toInstant()));
        } catch (RefusedException refused) {
            if (refused.absent()) {
                return Optional.empty();
            }
            throw access.calls().failure(what, refused);
        }
    }

    @Override
    public void list(String prefix, Consumer<StoredObject> each) {
        new Listing(access, prefix).forEachObject(each);
    }

    @Override
    public void folders(String prefix, Consumer<String> each) {
        new Listing(access, prefix).forEachFolder(each);
    }

    @Override
    public void delete(ObjectKey key) {
        access.delete(key);
    }

    @Override
    public void deleteAll(String prefix) {
        new Listing(access, prefix).forEachPage(keys -> access.delete(keys));
        UnfinishedUploads.abortAll(access, prefix, upload -> true);
    }

    @Override
    public void abortUploads(String prefix, Instant begunBefore) {
        UnfinishedUploads.abortAll(
                access, prefix, upload -> upload.initiated().toInstant().isBefore(begunBefore));
    }

    @Override
    public List<UnfinishedUpload> below(String prefix) {
        return UnfinishedUploads.below(access, prefix);
    }

    @Override
    public List<UploadedPart> parts(UnfinishedUpload upload) {
        return UnfinishedUploads.parts(access, upload);
    }

    @Override
    public boolean complete(UnfinishedUpload upload, List<UploadedPart> parts) {
        return UnfinishedUploads.complete(access, upload, parts);
    }

    @Override
    public void abort(UnfinishedUpload upload) {
        UnfinishedUploads.abort(access, upload.key().value(), upload.id());
    }

    /** Ends what is going on; calls that wait are given up. */
    @Override
    public void close() {
        access.calls().close();
        access.aftermath().close();
        connection.close();
    }
}
