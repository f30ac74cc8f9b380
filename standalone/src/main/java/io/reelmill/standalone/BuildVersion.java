package io.reelmill.standalone;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version this was built as. */
final class BuildVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Reelmill.class.getPackage().getImplementationVersion();
        return new String[] {"Reelmill " + Objects.requireNonNullElse(version, "from source")};
    }
}
