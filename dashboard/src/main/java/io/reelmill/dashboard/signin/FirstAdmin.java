package io.reelmill.dashboard.signin;

import io.reelmill.core.access.AccessStore;
import io.reelmill.core.access.Owner;
import io.reelmill.core.access.TokenDigest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Sees to it that somebody can come in: the token and the user {@code admin}, as given, else made at the first start. */
@Component
class FirstAdmin implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);
    private static final String ADMIN = "admin";
    private static final int SECRET_BYTES = 24;

    private final AdminProperties properties;
    private final AccessStore access;
    private final PasswordEncoder passwords;

    FirstAdmin(AdminProperties properties, AccessStore access, PasswordEncoder passwords) {
        this.properties = properties;
        this.access = access;
        this.passwords = passwords;
    }

    @Override
    public void afterPropertiesSet() {
        String token = properties.adminToken();
        if (token != null && !token.isBlank()) {
            keepToken(token);
        } else if (!access.hasTokens()) {
            keepToken(made("admin-token"));
        }
        String password = properties.adminPassword();
        if (password != null && !password.isBlank()) {
            keepPassword(password);
        } else if (!access.hasPeople()) {
            keepPassword(made("admin-password"));
        }
    }

    private void keepToken(String token) {
        access.keepToken(new Owner(ADMIN), TokenDigest.of(token));
    }

    private void keepPassword(String password) {
        boolean known = access.passwordHashOf(ADMIN)
                .filter(hash -> passwords.matches(password, hash))
                .isPresent();
        if (!known) {
            access.keepPerson(ADMIN, Objects.requireNonNull(passwords.encode(password)));
        }
    }

    private String made(String name) {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Path file = properties.data().toAbsolutePath().resolve(name);
        try {
            Files.createDirectories(properties.data().toAbsolutePath());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, Set.of(secret), StandardOpenOption.WRITE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the secret cannot be kept in " + file, unwritable);
        }
        LOG.info("made the first {}: {} (kept in {})", name, secret, file);
        return secret;
    }
}
