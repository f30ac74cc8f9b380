package io.reelmill.dashboard.document;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives the documentation a short address. */
@Controller
class DocsController {

    @GetMapping("/docs")
    String docs() {
        return "redirect:/docs/index.html";
    }
}
