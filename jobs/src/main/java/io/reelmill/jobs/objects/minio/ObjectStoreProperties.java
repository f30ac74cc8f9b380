package io.reelmill.jobs.objects.minio;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which bucket holds the bytes, and who we are there.
 *
 * @param endpoint scheme, host and port of any S3 endpoint
 */
@ConfigurationProperties("reelmill.s3")
public record ObjectStoreProperties(
        URI endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("reelmill") String bucket,
        String accessKey,
        String secretKey) {

    public ObjectStoreProperties {
        require(endpoint != null && isPlainAddress(endpoint), "endpoint", "http(s)://host[:port] and nothing more");
        require(region != null && !region.isBlank(), "region", "a region's name");
        require(bucket != null && !bucket.isBlank(), "bucket", "a bucket's name");
        require(accessKey != null && !accessKey.isBlank(), "access-key", "the access key's id");
        require(secretKey != null && !secretKey.isBlank(), "secret-key", "the secret key");
    }

    /** Where the bucket is, in words that may be logged. */
    String place() {
        return "bucket " + bucket + " at " + endpoint;
    }

    @Override
    public String toString() {
        return "ObjectStoreProperties[" + place() + ", region " + region + ", keys hidden]";
    }

    private static boolean isPlainAddress(URI address) {
        boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        String path = address.getPath();
        return http
                && address.getHost() != null
                && address.getUserInfo() == null
                && address.getQuery() == null
                && (path == null || path.isEmpty() || path.equals("/"));
    }

    private static void require(boolean good, String name, String wanted) {
        if (!good) {
            throw new IllegalArgumentException("reelmill.s3." + name + " must be " + wanted);
        }
    }
}
