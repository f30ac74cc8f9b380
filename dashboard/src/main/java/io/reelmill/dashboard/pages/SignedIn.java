package io.reelmill.dashboard.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells every page who is signed in, those about errors too, and has none of them kept by a cache. */
@Configuration(proxyBeanMethods = false)
class SignedIn implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Teller());
    }

    private static final class Teller implements HandlerInterceptor {

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
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
