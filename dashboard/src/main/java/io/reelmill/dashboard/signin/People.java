package io.reelmill.dashboard.signin;

import io.reelmill.core.access.AccessStore;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** People with a password, for Spring Security. */
@Component
class People implements UserDetailsService {

    private final AccessStore access;

    People(AccessStore access) {
        this.access = access;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return access.passwordHashOf(username)
                .map(hash -> User.withUsername(username).password(hash).build())
                .orElseThrow(() -> new UsernameNotFoundException("nobody here has that name"));
    }
}
