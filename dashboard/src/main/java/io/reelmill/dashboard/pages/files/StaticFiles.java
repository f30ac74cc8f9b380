package io.reelmill.dashboard.pages.files;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Style, scripts and pictures of the pages. Pages name them under an address that changes with their content, so that
 * browsers keep them for good; files that name each other do so relatively and stay under it.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";
    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private final FilesVersion version;

    StaticFiles(FilesVersion version) {
        this.version = version;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(version.address() + "/**")
                .addResourceLocations(FILES)
                .setUseLastModified(false)
                .setCacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable());
        // whoever asks by the plain name asks again each time, and gets the version as an ETag
        registry.addResourceHandler("/static/**")
                .addResourceLocations(FILES)
                .setUseLastModified(false)
                .setEtagGenerator(file -> "W/\"" + version.digest() + "\"")
                .setCacheControl(CacheControl.noCache());
    }
}
