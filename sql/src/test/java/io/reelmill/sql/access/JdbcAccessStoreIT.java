package io.reelmill.sql.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.access.AccessStore;
import io.reelmill.core.access.Owner;
import io.reelmill.sql.testing.SqlDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcAccessStoreIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private final AccessStore access = DATABASE.get(AccessStore.class);

    @Test
    void at_first_nobody_may_come_in() {
        assertThat(access.hasTokens()).isFalse();
        assertThat(access.hasPeople()).isFalse();
        assertThat(access.ownerOfToken("digest")).isEmpty();
        assertThat(access.passwordHashOf("admin")).isEmpty();
    }

    @Test
    void a_tokens_name_is_its_owner() {
        access.keepToken(new Owner("nightly import"), "digest");

        assertThat(access.hasTokens()).isTrue();
        assertThat(access.ownerOfToken("digest")).contains(new Owner("nightly import"));
    }

    @Test
    void a_replaced_token_no_longer_opens() {
        access.keepToken(new Owner("nightly import"), "old");
        access.keepToken(new Owner("nightly import"), "new");

        assertThat(access.ownerOfToken("old")).isEmpty();
        assertThat(access.ownerOfToken("new")).isPresent();
    }

    @Test
    void a_password_is_kept_and_replaced() {
        access.keepPerson("admin", "old");
        access.keepPerson("admin", "new");

        assertThat(access.hasPeople()).isTrue();
        assertThat(access.passwordHashOf("admin")).contains("new");
        assertThat(access.passwordHashOf("Admin")).isEmpty();
        assertThat(access.passwordHashOf("admin\0")).isEmpty();
    }
}
