package io.reelmill.standalone.whole;

import io.reelmill.embedded.folder.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one standalone with its own worker, started for the first and stopped after the last of them. */
final class SharedStandalone implements ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(SharedStandalone.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == RunningStandalone.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Shared.class, unused -> Shared.start(), Shared.class)
                .standalone();
    }

    /** The standalone and its folder, which goes with it. */
    private record Shared(RunningStandalone standalone, Path folder) implements AutoCloseable {

        static Shared start() {
            try {
                Path folder = Files.createTempDirectory("reelmill-whole-");
                Path data = io.reelmill.standalone.whole.Folders.data(folder, "data");
                // nobody sends the chunks that tests leave out
                Map<String, String> variables = Map.of("REELMILL_RECORDINGS_PATIENCE", "2s");
                return new Shared(RunningStandalone.start(data, variables), folder);
            } catch (IOException unusable) {
                throw new java.io.UncheckedIOException(unusable);
            }
        }

        @Override
        public void close() throws IOException {
            standalone.close();
            Folders.delete(folder);
        }
    }
}
