package io.reelmill.dashboard.upload;

import io.reelmill.core.video.NewVideo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** Tells whether two requests ask for the same: the same fields with the same bytes. */
final class RequestDigest {

    private final MessageDigest digest;

    private RequestDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static String of(NewVideo video) {
        RequestDigest request = new RequestDigest();
        request.add(video.title());
        request.add(String.valueOf(video.externalId()));
        request.add(video.filename());
        request.add(video.profile());
        request.add(video.priority().word());
        request.add(String.valueOf(video.thumbnailAtSeconds()));
        new TreeMap<>(video.metadata()).forEach((key, value) -> {
            request.add(key);
            request.add(value);
        });
        request.add(video.sha256());
        return HexFormat.of().formatHex(request.digest.digest());
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
