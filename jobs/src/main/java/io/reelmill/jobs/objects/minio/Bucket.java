package io.reelmill.jobs.objects.minio;

import io.minio.AbortMultipartUploadArgs;
import io.minio.BucketExistsArgs;
import io.minio.CompleteMultipartUploadArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.DeleteObjectsArgs;
import io.minio.DeleteObjectsResponse;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.Http;
import io.minio.ListMultipartUploadsArgs;
import io.minio.ListObjectsV2Args;
import io.minio.ListPartsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.ObjectWriteResponse;
import io.minio.PutObjectAPIArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.UploadPartArgs;
import io.minio.UploadPartResponse;
import io.minio.messages.DeleteRequest;
import io.minio.messages.ListBucketResultV2;
import io.minio.messages.ListMultipartUploadsResult;
import io.minio.messages.ListPartsResult;
import io.minio.messages.Part;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The requests that we make of one bucket, each as the client wants it said. */
record Bucket(MinioAsyncClient client, String name, Http.Headers multipartChecksum) {

    private static final String SHA256 = "X-Amz-Content-Sha256";
    private static final String CONTENT_TYPE = "Content-Type";

    CompletableFuture<Boolean> exists() {
        return client.bucketExists(BucketExistsArgs.builder().bucket(name).build());
    }

    CompletableFuture<?> make() {
        return client.makeBucket(MakeBucketArgs.builder().bucket(name).build());
    }

    CompletableFuture<ObjectWriteResponse> put(
            String key, String contentType, byte[] bytes, int length, String sha256) {
        return client.putObject(PutObjectAPIArgs.builder()
                .bucket(name)
                .object(key)
                .contentType(contentType)
                .data(bytes, length)
                .headers(new Http.Headers(SHA256, sha256))
                .build());
    }

    CompletableFuture<String> beginUpload(String key, String contentType) {
        Http.Headers headers = Http.Headers.merge(multipartChecksum, new Http.Headers(CONTENT_TYPE, contentType));
        return client.createMultipartUpload(CreateMultipartUploadArgs.builder()
                        .bucket(name)
                        .object(key)
                        .headers(headers)
                        .build())
                .thenApply(begun -> begun.result().uploadId());
    }

    CompletableFuture<Part> uploadPart(String key, String uploadId, int number, byte[] bytes, int length) {
        return client.uploadPart(UploadPartArgs.builder()
                        .bucket(name)
                        .object(key)
                        .uploadId(uploadId)
                        .partNumber(number)
                        .data(bytes, length)
                        .build())
                .thenApply(UploadPartResponse::part);
    }

    CompletableFuture<ObjectWriteResponse> completeUpload(String key, String uploadId, List<Part> parts) {
        return client.completeMultipartUpload(CompleteMultipartUploadArgs.builder()
                .bucket(name)
                .object(key)
                .uploadId(uploadId)
                .parts(parts.toArray(Part[]::new))
                .maxRetries(1)
                .build());
    }

    CompletableFuture<?> abortUpload(String key, String uploadId) {
        return client.abortMultipartUpload(AbortMultipartUploadArgs.builder()
                .bucket(name)
                .object(key)
                .uploadId(uploadId)
                .build());
    }

    CompletableFuture<StatObjectResponse> stat(String key) {
        return client.statObject(
                StatObjectArgs.builder().bucket(name).object(key).build());
    }

    CompletableFuture<GetObjectResponse> get(String key, long offset, long length, @Nullable String etag) {
        GetObjectArgs.Builder wanted =
                GetObjectArgs.builder().bucket(name).object(key).offset(offset).length(length);
        return client.getObject((etag == null ? wanted : wanted.matchETag(etag)).build());
    }

    CompletableFuture<?> delete(String key) {
        return client.removeObject(
                RemoveObjectArgs.builder().bucket(name).object(key).build());
    }

    CompletableFuture<DeleteObjectsResponse> delete(List<DeleteRequest.Object> keys) {
        return client.deleteObjects(DeleteObjectsArgs.builder()
                .bucket(name)
                .quiet(true)
                .objects(keys)
                .build());
    }

    /** @param delimiter up to which keys count as folders; null to list all objects */
    CompletableFuture<ListBucketResultV2> list(
            String prefix, @Nullable String delimiter, @Nullable String continuation) {
        return client.listObjectsV2(ListObjectsV2Args.builder()
                        .bucket(name)
                        .prefix(prefix)
                        .delimiter(delimiter)
                        .encodingType("url")
                        .continuationToken(continuation)
                        .build())
                .thenApply(page -> page.result());
    }

    CompletableFuture<ListPartsResult> parts(String key, String uploadId, @Nullable Integer after) {
        return client.listParts(ListPartsArgs.builder()
                        .bucket(name)
                        .object(key)
                        .uploadId(uploadId)
                        .partNumberMarker(after)
                        .build())
                .thenApply(page -> page.result());
    }

    CompletableFuture<ListMultipartUploadsResult> uploads(String prefix, @Nullable String key, @Nullable String id) {
        return client.listMultipartUploads(ListMultipartUploadsArgs.builder()
                        .bucket(name)
                        .prefix(prefix)
                        .keyMarker(key)
                        .uploadIdMarker(id)
                        .build())
                .thenApply(page -> page.result());
    }
}
