package io.reelmill.dashboard.document;

import io.reelmill.core.access.Owner;
import io.reelmill.dashboard.api.Fields;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes {@code /openapi.json}, and the page at {@code /docs} that shows it. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Owner.class, Fields.class);
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Reelmill")
                        .version("1")
                        .description(
                                "Upload films or record them in chunks, watch them being made, play them while they are, and steer the "
                                        + "workers that make them."))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    RecordShapes recordShapes() {
        return new RecordShapes();
    }

    @Bean
    GlobalOpenApiCustomizer wordsAndShapes(RecordShapes shapes) {
        Words words = new Words();
        VideoWords.write(words);
        RecordingWords.write(words);
        OperatorWords.write(words);
        ListenerWords.write(words);
        return document -> {
            words.putInto(document);
            shapes.complete(document.getComponents().getSchemas());
        };
    }
}
