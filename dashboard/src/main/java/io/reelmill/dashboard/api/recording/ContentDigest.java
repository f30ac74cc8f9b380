package io.reelmill.dashboard.api.recording;

import io.reelmill.dashboard.problem.ProblemException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code Content-Digest} says (RFC 9530), of the digests in it the SHA-256. */
final class ContentDigest {

    static final String HEADER = "Content-Digest";

    private static final Pattern SHA_256 = Pattern.compile("sha-256=:([A-Za-z0-9+/]{43}=):");

    private ContentDigest() {}

    /** The SHA-256 in lower-case hexadecimal digits; empty where there is no such header. */
    static Optional<String> sha256(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher digest = Arrays.stream(header.split(","))
                .map(member -> SHA_256.matcher(member.strip()))
                .filter(Matcher::matches)
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(HEADER, "must have the form sha-256=:…:, in Base64"));
        return Optional.of(HexFormat.of().formatHex(Base64.getDecoder().decode(digest.group(1))));
    }
}
