package io.reelmill.dashboard.pages;

import io.reelmill.dashboard.pages.files.FilesVersion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells every page who is signed in and where its files are, those about errors too, and has none kept by a cache. */
@Configuration(proxyBeanMethods = false)
class SignedIn implements WebMvcConfigurer {

    private final FilesVersion version;

    SignedIn(FilesVersion version) {
        this.version = version;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Teller(version.address()));
    }

    private static final class Teller implements HandlerInterceptor {

        private final String files;

        Teller(String files) {
            this.files = files;
        }

        @Override
        public void postHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
            if (view == null || view.getViewName() == null || view.getViewName().startsWith("redirect:")) {
                return;
            }
            Principal person = request.getUserPrincipal();
            if (person != null) {
                view.addObject("user", person.getName());
            }
            view.addObject("files", files);
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
