package io.reelmill.sql.json;

import io.reelmill.core.media.FrameRate;
import io.reelmill.core.objects.ObjectKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads jsonb columns, with names as SQL writes them. What a newer program wrote and this one does not know
 * is skipped; what is missing and cannot be, fails.
 */
@Component
public final class Json {

    private final JsonMapper mapper;

    public Json() {
        JsonFactory factory =
                JsonFactory.builder().characterEscapes(new StorableEscapes()).build();
        mapper = JsonMapper.builder(factory)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .addMixIn(ObjectKey.class, ObjectKeyAsText.class)
                .addMixIn(FrameRate.class, FrameRateAsText.class)
                .build();
    }

    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    public <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    public <T> @Nullable T readOrNull(@Nullable String json, Class<T> type) {
        return json == null ? null : read(json, type);
    }

    public Map<String, String> readTexts(String json) {
        return mapper.readValue(json, new TypeReference<Map<String, String>>() {});
    }

    public Map<String, Object> readValues(String json) {
        return mapper.readValue(json, new TypeReference<Map<String, Object>>() {});
    }
}
