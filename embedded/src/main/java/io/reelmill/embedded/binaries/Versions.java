package io.reelmill.embedded.binaries;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of the artefacts that the programs come from, as the build resolved them. */
public final class Versions {

    private static final Properties VERSIONS = load();

    private Versions() {}

    /** The version of the artefact that holds the program, such as {@code 17.11.0} for {@code postgres}. */
    public static String of(String program) {
        String version = VERSIONS.getProperty(program);
        if (version == null) {
            throw new IllegalArgumentException("no version of " + program + " is known");
        }
        return version;
    }

    private static Properties load() {
        Properties versions = new Properties();
        try (InputStream resource = Versions.class.getResourceAsStream("versions.properties")) {
            if (resource == null) {
                throw new IllegalStateException("versions.properties is missing from the class path");
            }
            versions.load(resource);
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
