package io.reelmill.dashboard.api.profile;

import io.reelmill.core.film.Profile;
import io.reelmill.core.film.ProfileRung;
import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.api.Listing;
import io.reelmill.jobs.profile.ProfileCatalog;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the profiles that uploads may choose. */
@RestController
class ProfileController {

    private final ProfileCatalog profiles;

    ProfileController(ProfileCatalog profiles) {
        this.profiles = profiles;
    }

    /** @param isDefault whether uploads get it that choose none */
    @Schema(name = "Profile")
    record ProfileJson(String name, boolean isDefault, List<RungJson> rungs, AudioJson audio) {

        static ProfileJson of(Profile profile) {
            return new ProfileJson(
                    profile.name(),
                    profile.name().equals(ProfileCatalog.DEFAULT),
                    profile.rungs().stream().map(RungJson::of).toList(),
                    new AudioJson("aac", 2, profile.audioBitsPerSecond()));
        }
    }

    /**
     * One picture rendition, made where the source is large enough.
     *
     * @param shortSide in pixels
     * @param maxBitsPerSecond the encoder's ceiling
     */
    @Schema(name = "ProfileRung")
    record RungJson(int shortSide, String codec, int crf, int maxBitsPerSecond, String preset) {

        static RungJson of(ProfileRung rung) {
            return new RungJson(rung.shortSide(), "h264", rung.crf(), rung.capBitsPerSecond(), rung.preset());
        }
    }

    /** Every sound rendition. */
    @Schema(name = "ProfileSound")
    record AudioJson(String codec, int channels, int bitsPerSecond) {}

    @GetMapping("/api/v1/profiles")
    Listing<ProfileJson> list(Fields fields) {
        fields.refuseRest();
        return Listing.whole(profiles.all().stream().map(ProfileJson::of).toList());
    }
}
