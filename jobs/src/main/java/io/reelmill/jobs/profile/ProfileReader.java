package io.reelmill.jobs.profile;

import io.reelmill.core.film.Profile;
import io.reelmill.core.film.ProfileRung;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads profiles from one YAML file. */
final class ProfileReader {

    private static final String PROFILES = "profiles";
    private static final String PRESET = "preset";
    private static final String CRF = "crf";
    private static final String AUDIO = "audioKilobitsPerSecond";
    private static final String RUNGS = "rungs";
    private static final String SHORT_SIDE = "shortSide";
    private static final String CAP = "capKilobitsPerSecond";
    private static final int KILO = 1000;

    private ProfileReader() {}

    /**
     * @param file its name, for people
     * @throws ProfileException where anything in it is not as it must be
     */
    static List<Profile> read(String file, Reader text) {
        Node root = root(file, text);
        if (root == null) {
            throw new ProfileException(file + ": holds no profiles");
        }
        YamlField document = new YamlField(file, "", root);
        document.fields(List.of(PROFILES));
        List<Profile> profiles = new ArrayList<>();
        document.required(PROFILES).fields().forEach((name, field) -> profiles.add(profile(name, field)));
        return profiles;
    }

    private static @Nullable Node root(String file, Reader text) {
        try {
            return new Yaml(new LoaderOptions()).compose(text);
        } catch (MarkedYAMLException malformed) {
            int line = malformed.getProblemMark() == null
                    ? 1
                    : malformed.getProblemMark().getLine() + 1;
            throw new ProfileException(file + ", line " + line + ": " + malformed.getProblem(), malformed);
        } catch (YAMLException malformed) {
            throw new ProfileException(file + ": " + malformed.getMessage(), malformed);
        }
    }

    private static Profile profile(String name, YamlField field) {
        if (!Profile.NAME.matcher(name).matches()) {
            throw field.wrong("must be named with at most 63 small letters, digits and hyphens");
        }
        Map<String, YamlField> fields = field.fields(List.of(PRESET, CRF, AUDIO, RUNGS));
        int audio = field.required(AUDIO).wholeNumber(Profile.LOWEST_AUDIO / KILO, Profile.HIGHEST_AUDIO / KILO);
        List<ProfileRung> rungs = new ArrayList<>();
        Set<Integer> sides = new HashSet<>();
        for (YamlField item : field.required(RUNGS).items()) {
            ProfileRung rung = rung(item, fields);
            if (!sides.add(rung.shortSide())) {
                throw item.required(SHORT_SIDE).wrong("is that of another rung too: " + rung.shortSide());
            }
            rungs.add(rung);
        }
        return new Profile(name, rungs, audio * KILO);
    }

    private static ProfileRung rung(YamlField field, Map<String, YamlField> ofProfile) {
        Map<String, YamlField> own = field.fields(List.of(SHORT_SIDE, CAP, CRF, PRESET));
        int shortSide = field.required(SHORT_SIDE).wholeNumber(ProfileRung.SMALLEST, ProfileRung.LARGEST);
        if (shortSide % 2 != 0) {
            throw field.required(SHORT_SIDE).wrong("must be even, but is " + shortSide);
        }
        return new ProfileRung(
                shortSide,
                nearest(CRF, own, ofProfile, field).wholeNumber(0, ProfileRung.WORST_CRF),
                field.required(CAP).wholeNumber(ProfileRung.LOWEST_CAP / KILO, ProfileRung.HIGHEST_CAP / KILO) * KILO,
                nearest(PRESET, own, ofProfile, field).oneOf(ProfileRung.PRESETS));
    }

    /** The rung's own value, else the profile's. */
    private static YamlField nearest(
            String name, Map<String, YamlField> own, Map<String, YamlField> ofProfile, YamlField rung) {
        YamlField field = own.getOrDefault(name, ofProfile.get(name));
        return field == null ? rung.required(name) : field;
    }
}
