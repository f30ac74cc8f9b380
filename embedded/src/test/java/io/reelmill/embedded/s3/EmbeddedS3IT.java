package io.reelmill.embedded.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class EmbeddedS3IT {

    private static final Duration VALIDITY = Duration.ofMinutes(5);
    private static final String SECRET = "secret-of-the-test";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private EmbeddedS3 s3;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectory(folder.resolve("films"));
        s3 = EmbeddedS3.start(folder, 0, "test", SECRET);
    }

    @AfterEach
    void stop() {
        s3.close();
    }

    @Test
    void an_object_comes_back_whole_and_in_parts() throws Exception {
        assertThat(send(put(uploadAddress(SECRET), "0123456789")).statusCode()).isEqualTo(200);

        assertThat(send(get(downloadAddress())).body()).isEqualTo("0123456789");
        HttpResponse<String> part = send(HttpRequest.newBuilder(downloadAddress())
                .header("Range", "bytes=2-4")
                .build());
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("234");
    }

    @Test
    void objects_survive_a_restart() throws Exception {
        send(put(uploadAddress(SECRET), "film"));

        s3.close();
        s3 = EmbeddedS3.start(folder, 0, "test", SECRET);

        assertThat(send(get(downloadAddress())).body()).isEqualTo("film");
    }

    @Test
    void nobody_gets_in_without_the_right_key() throws Exception {
        send(put(uploadAddress(SECRET), "film"));

        URI plain = s3.endpoint().resolve("/films/film");
        assertThat(send(get(plain)).statusCode()).isEqualTo(403);
        assertThat(send(get(s3.endpoint().resolve("/films/another"))).statusCode())
                .isEqualTo(403);
        assertThat(send(get(s3.endpoint().resolve("/films"))).statusCode()).isEqualTo(403);
        assertThat(send(put(plain, "film")).statusCode()).isEqualTo(403);
        assertThat(send(put(uploadAddress("wrong"), "film")).statusCode()).isEqualTo(403);
    }

    @Test
    void a_folder_that_others_may_read_on_disk_is_not_public() throws Exception {
        send(put(uploadAddress(SECRET), "film"));
        Files.setPosixFilePermissions(folder.resolve("films"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder.resolve("films/film"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(send(get(s3.endpoint().resolve("/films/film"))).statusCode()).isEqualTo(403);
        assertThat(send(get(s3.endpoint().resolve("/films"))).statusCode()).isEqualTo(403);
    }

    @Test
    void a_page_of_any_origin_may_ask() throws Exception {
        HttpResponse<String> preflight = send(HttpRequest.newBuilder(uploadAddress(SECRET))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://films.example")
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "content-type")
                .build());
        HttpResponse<String> upload = send(HttpRequest.newBuilder(uploadAddress(SECRET))
                .PUT(BodyPublishers.ofString("film"))
                .header("Origin", "https://films.example")
                .build());

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(upload.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(upload.headers().firstValue("Access-Control-Expose-Headers")).contains("*");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    private static HttpRequest get(URI address) {
        return HttpRequest.newBuilder(address).build();
    }

    private static HttpRequest put(URI address, String content) {
        return HttpRequest.newBuilder(address)
                .PUT(BodyPublishers.ofString(content))
                .build();
    }

    private URI uploadAddress(String secret) {
        try (S3Presigner presigner = presigner(secret)) {
            return URI.create(presigner
                    .presignPutObject(presign -> presign.signatureDuration(VALIDITY)
                            .putObjectRequest(object -> object.bucket("films").key("film")))
                    .url()
                    .toString());
        }
    }

    private URI downloadAddress() {
        try (S3Presigner presigner = presigner(SECRET)) {
            return URI.create(presigner
                    .presignGetObject(presign -> presign.signatureDuration(VALIDITY)
                            .getObjectRequest(object -> object.bucket("films").key("film")))
                    .url()
                    .toString());
        }
    }

    private S3Presigner presigner(String secret) {
        return S3Presigner.builder()
                .endpointOverride(s3.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", secret)))
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }
}
