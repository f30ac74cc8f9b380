package io.reelmill.dashboard.api;

import io.reelmill.dashboard.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that may be repeated under one {@code Idempotency-Key}. */
public final class KeyedRequest {

    public static final String HEADER = "Idempotency-Key";

    private KeyedRequest() {}

    public static @Nullable String checked(@Nullable String key) {
        if (key != null && !key.matches("[\\x21-\\x7e]{1,200}")) {
            throw ProblemException.invalid(HEADER, "must have 1 to 200 visible ASCII characters");
        }
        return key;
    }

    /** Tells whether two requests ask for the same, by everything that they say. */
    public static String digest(List<String> said) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : said) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
