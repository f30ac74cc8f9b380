package io.reelmill.dashboard.signin;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a user name's password be tried a few times at once, then only as often as a person would. That holds for each
 * address alone, so that nobody keeps a person out who signs in from elsewhere; all addresses together have a limit that
 * only a crowd reaches. Names that nobody bears are counted alike, so that the limit tells nobody who is here.
 */
@Component
class GuessLimit {

    static final Allowance FROM_ONE_ADDRESS = new Allowance(5, Duration.ofSeconds(10));
    static final Allowance FROM_ALL = new Allowance(100, Duration.ofSeconds(1));

    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_NAME = 100;

    private final Clock clock;

    /** When all tries will be there again. */
    @GuardedBy("this")
    private final Map<Guesser, Instant> full = new Remembered();

    GuessLimit(Clock clock) {
        this.clock = clock;
    }

    /** Takes one try; false where none is left now. What is refused to one address costs the others nothing. */
    synchronized boolean take(String username, String address) {
        return take(Guesser.of(username, address), FROM_ONE_ADDRESS) && take(Guesser.of(username, null), FROM_ALL);
    }

    /** Somebody knew the password. */
    synchronized void forgive(String username, String address) {
        full.remove(Guesser.of(username, address));
    }

    @GuardedBy("this")
    private boolean take(Guesser guesser, Allowance allowance) {
        Instant now = clock.instant();
        Instant spent = full.getOrDefault(guesser, now);
        Instant next = (spent.isBefore(now) ? now : spent).plus(allowance.oneMoreAfter());
        if (Duration.between(now, next).compareTo(allowance.whole()) > 0) {
            return false;
        }
        full.put(guesser, next);
        return true;
    }

    /** How many tries there are, and how soon each comes back. */
    record Allowance(int atOnce, Duration oneMoreAfter) {

        Duration whole() {
            return oneMoreAfter.multipliedBy(atOnce);
        }
    }

    /** @param address none for all together */
    private record Guesser(String name, @Nullable String address) {

        static Guesser of(String username, @Nullable String address) {
            String name = username.substring(0, Math.min(LONGEST_NAME, username.length()));
            return new Guesser(name.toLowerCase(Locale.ROOT), address);
        }
    }

    /** Forgets whoever was tried first. */
    private static final class Remembered extends LinkedHashMap<Guesser, Instant> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Guesser, Instant> eldest) {
            return size() > REMEMBERED;
        }
    }
}
