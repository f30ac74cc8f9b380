package io.reelmill.dashboard.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people say who they are. */
@Controller
class SignInPage {

    @GetMapping("/signin")
    String show() {
        return "signin";
    }
}
