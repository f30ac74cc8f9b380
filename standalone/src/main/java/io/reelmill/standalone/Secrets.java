package io.reelmill.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Secrets made at the first start and kept in the data folder, readable by its owner only. */
final class Secrets {

    private static final int BYTES = 24;

    private final Path file;
    private final Properties kept = new Properties();
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets in(Path dataFolder) {
        Secrets secrets = new Secrets(dataFolder.resolve("secrets.properties"));
        if (Files.exists(secrets.file)) {
            try (var in = Files.newInputStream(secrets.file)) {
                secrets.kept.load(in);
            } catch (IOException unreadable) {
                throw new StartFailure("The secrets in " + secrets.file + " cannot be read.", unreadable);
            }
        }
        return secrets;
    }

    /** The secret of this name: as given, else as kept, else made now and kept before it is used. */
    String named(String name, @Nullable String given) {
        if (given != null && !given.isBlank()) {
            return given;
        }
        if (!kept.containsKey(name)) {
            kept.setProperty(name, make());
            keep();
        }
        return kept.getProperty(name);
    }

    private void keep() {
        try {
            PrivateFile.write(file, out -> kept.store(out, "made at the first start; whoever reads this is admin"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String make() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
