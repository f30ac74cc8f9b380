package io.reelmill.jobs.profile;

import io.reelmill.core.film.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every profile that uploads may choose; fixed from start to end of a process. */
public final class ProfileCatalog {

    /** The name of the profile that uploads get which choose none. */
    public static final String DEFAULT = "default";

    private static final String BUNDLED = "profiles.yaml";

    private final Map<String, Profile> profiles;

    private ProfileCatalog(Map<String, Profile> profiles) {
        this.profiles = profiles;
    }

    /** Those that come with Reelmill. */
    public static ProfileCatalog bundled() {
        InputStream bundled = Objects.requireNonNull(ProfileCatalog.class.getResourceAsStream(BUNDLED));
        try (Reader text = new InputStreamReader(bundled, StandardCharsets.UTF_8)) {
            Map<String, Profile> profiles = new TreeMap<>();
            ProfileReader.read("bundled " + BUNDLED, text).forEach(profile -> profiles.put(profile.name(), profile));
            return new ProfileCatalog(profiles);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * These and the operator's, which replace those of the same name.
     *
     * @param location a YAML file, or a folder whose {@code .yaml} and {@code .yml} files are read
     * @throws ProfileException where one of them is wrong, two have the same name, or nothing is there
     */
    public ProfileCatalog with(Path location) {
        Map<String, Profile> all = new TreeMap<>(profiles);
        Map<String, Path> origins = new HashMap<>();
        for (Path file : files(location)) {
            for (Profile profile : read(file)) {
                Path other = origins.put(profile.name(), file);
                if (other != null) {
                    throw new ProfileException(file + ": the profile " + profile.name() + " is also in " + other);
                }
                all.put(profile.name(), profile);
            }
        }
        return new ProfileCatalog(all);
    }

    public Optional<Profile> find(String name) {
        return Optional.ofNullable(profiles.get(name));
    }

    /** By name. */
    public Collection<Profile> all() {
        return List.copyOf(profiles.values());
    }

    private static List<Path> files(Path location) {
        if (!Files.isDirectory(location)) {
            return List.of(location);
        }
        try (Stream<Path> files = Files.list(location)) {
            return files.filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new ProfileException(location + ": cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static List<Profile> read(Path file) {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return ProfileReader.read(file.toString(), text);
        } catch (IOException unreadable) {
            throw new ProfileException(file + ": cannot be read: " + unreadable, unreadable);
        }
    }
}
