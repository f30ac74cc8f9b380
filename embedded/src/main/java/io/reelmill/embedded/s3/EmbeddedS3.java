package io.reelmill.embedded.s3;

import io.reelmill.embedded.folder.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** An S3 endpoint on 127.0.0.1 that keeps its buckets as folders; pages of any origin may use it with signed addresses. */
public final class EmbeddedS3 implements AutoCloseable {

    private static final Logger LOG = System.getLogger(EmbeddedS3.class.getName());
    private static final String HOST = "http://127.0.0.1:";
    private static final int STOP_MILLIS = 5_000;

    private final S3Proxy server;
    private final String accessKey;
    private final String secretKey;

    private EmbeddedS3(S3Proxy server, String accessKey, String secretKey) {
        this.server = server;
        this.accessKey = accessKey;
        this.secretKey = secretKey;
    }

    /**
     * Starts the endpoint.
     *
     * @param dataFolder holds the buckets; created if it is not there, closed to everybody else
     * @param port the port to listen on, 0 for any free one
     * @throws IllegalStateException if the port is taken
     */
    public static EmbeddedS3 start(Path dataFolder, int port, String accessKey, String secretKey) {
        S3Proxy server = S3Proxy.builder()
                .blobStore(new PrivateBlobStore(new FilesystemNio2BlobStore(createAbsolute(dataFolder))))
                .endpoint(URI.create(HOST + port))
                .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
                .corsRules(new CrossOriginResourceSharing())
                .stopTimeout(STOP_MILLIS)
                .build();
        start(server, port);
        return new EmbeddedS3(server, accessKey, secretKey);
    }

    public URI endpoint() {
        return URI.create(HOST + server.getPort());
    }

    public String accessKey() {
        return accessKey;
    }

    public String secretKey() {
        return secretKey;
    }

    /** Lets requests finish for a few seconds, then stops. */
    @Override
    @SuppressWarnings("CatchingUnchecked") // the server declares Exception
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "the S3 endpoint did not stop in good order", e);
        }
    }

    private static void start(S3Proxy server, int port) {
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the S3 endpoint cannot listen on 127.0.0.1, port " + port, e);
        }
    }

    private static String createAbsolute(Path folder) {
        try {
            return Folders.createPrivate(folder.toAbsolutePath().normalize()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
