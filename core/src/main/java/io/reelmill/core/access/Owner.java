package io.reelmill.core.access;

/** Whose things these are: the name of the token or person that brought them in. */
public record Owner(String name) {

    public Owner {
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException("an owner has a name of at most 100 characters");
        }
    }
}
