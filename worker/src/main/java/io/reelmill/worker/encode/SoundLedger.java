package io.reelmill.worker.encode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the times of the decoded sound of a stretch and proves that reading began early enough: silence would take the
 * place of what was missed. Sound that is not there later may well be missing in the source.
 */
final class SoundLedger implements Callable<Boolean> {

    private static final Pattern TIME_BASE = Pattern.compile("#tb 0: (\\d+)/(\\d+)");
    private static final Pattern PIECE = Pattern.compile("0,[^,]*,\\s*(-?\\d+),.*");

    private final StretchCut cut;
    private final Approach approach;
    private final OutputSocket socket;
    private final Runnable alive;
    private double tick = 1;
    private boolean began;
    private volatile SourceFlaw flaw = SourceFlaw.NONE;

    /** @param alive is told of each line: before the stretch begins there is no other sign of life */
    SoundLedger(StretchCut cut, Approach approach, OutputSocket socket, Runnable alive) {
        this.cut = cut;
        this.approach = approach;
        this.socket = socket;
        this.alive = alive;
    }

    /** May be asked at any time. */
    SourceFlaw flaw() {
        return flaw;
    }

    /** @return whether there was any sound */
    @Override
    public Boolean call() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.accept(), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                alive.run();
                read(line);
            }
        }
        return began;
    }

    private void read(String line) throws InexactException {
        Matcher timeBase = TIME_BASE.matcher(line);
        if (timeBase.matches()) {
            tick = Double.parseDouble(timeBase.group(1)) / Double.parseDouble(timeBase.group(2));
        }
        Matcher piece = PIECE.matcher(line);
        if (!began && piece.matches()) {
            began = true;
            checkBeginning(Long.parseLong(piece.group(1)) * tick);
        }
    }

    private void checkBeginning(double second) throws InexactException {
        boolean mayHaveEarlier = !cut.beginsTake() && !approach.fromTheBeginning();
        if (mayHaveEarlier && second > cut.resampledFromSecond()) {
            flaw = SourceFlaw.BEGAN_LATE;
            throw new InexactException("reading began at second " + second + ", behind " + cut.resampledFromSecond());
        }
    }
}
