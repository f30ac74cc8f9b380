package io.reelmill.core.access;

import java.util.Optional;

/** Bearer tokens and people; secrets are kept as digests only. */
public interface AccessStore {

    /** Adds the token or replaces the digest kept under its name. */
    void keepToken(Owner name, String sha256OfToken);

    Optional<Owner> ownerOfToken(String sha256OfToken);

    boolean hasTokens();

    /** Adds the person or replaces the password's hash. */
    void keepPerson(String username, String passwordHash);

    Optional<String> passwordHashOf(String username);

    boolean hasPeople();
}
