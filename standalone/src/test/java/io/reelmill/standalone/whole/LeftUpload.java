package io.reelmill.standalone.whole;

import io.minio.CreateMultipartUploadArgs;
import io.minio.MinioAsyncClient;
import io.minio.UploadPartArgs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** An upload in parts by a recorder that streams right into the object store and dies before it ends it. */
final class LeftUpload {

    private LeftUpload() {}

    static void begin(Map<String, String> connection, String key, Path part) throws Exception {
        String bucket = said(connection, "BUCKET");
        try (MinioAsyncClient client = MinioAsyncClient.builder()
                .endpoint(said(connection, "ENDPOINT"))
                .region("us-east-1")
                .credentials(said(connection, "ACCESS_KEY"), said(connection, "SECRET_KEY"))
                .build()) {
            byte[] bytes = Files.readAllBytes(part);
            String id = client.createMultipartUpload(CreateMultipartUploadArgs.builder()
                            .bucket(bucket)
                            .object(key)
                            .build())
                    .join()
                    .result()
                    .uploadId();
            client.uploadPart(UploadPartArgs.builder()
                            .bucket(bucket)
                            .object(key)
                            .uploadId(id)
                            .partNumber(1)
                            .data(bytes, bytes.length)
                            .build())
                    .join();
        }
    }

    private static String said(Map<String, String> connection, String name) {
        return Objects.requireNonNull(connection.get("REELMILL_S3_" + name), name);
    }
}
