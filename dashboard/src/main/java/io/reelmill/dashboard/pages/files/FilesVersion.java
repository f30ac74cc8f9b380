package io.reelmill.dashboard.pages.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** A digest of all static files: times of files say nothing in a build that can be repeated. */
@Component
public class FilesVersion {

    private static final int BYTES = 8;

    private final String digest = read();

    FilesVersion() {}

    String digest() {
        return digest;
    }

    /** Where pages find the files of this version. */
    public String address() {
        return "/static/" + digest;
    }

    private static String read() {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            for (Resource file : files()) {
                sum.update(
                        file.getURL().toString().replaceFirst(".*/static/", "").getBytes(StandardCharsets.UTF_8));
                try (InputStream in = file.getInputStream()) {
                    sum.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(sum.digest(), 0, BYTES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static List<Resource> files() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:/static/**"))
                .filter(Resource::isReadable)
                .sorted(Comparator.comparing(Resource::getDescription))
                .toList();
    }
}
