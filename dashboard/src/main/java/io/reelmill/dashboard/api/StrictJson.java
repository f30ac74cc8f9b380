package io.reelmill.dashboard.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.problem.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads JSON bodies: nothing unknown, nothing twice, no value of another type made to fit, names in every complaint. */
@Component
public class StrictJson {

    private static final int MOST_BYTES = 1024 * 1024;

    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withConfigOverride(Map.class, map -> map.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL)))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    /** Whether a body of this type is JSON. */
    public static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.parseMediaType(contentType).isCompatibleWith(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException notAType) {
            return false;
        }
    }

    /** Reads the body as {@code type}; a null at the top, where it names a field, is refused like a wrong type. */
    public <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
        if (!isJson(request.getContentType())) {
            throw ProblemException.of(RequestProblem.MEDIA_TYPE, "the body must be application/json");
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw ProblemException.of(RequestProblem.TOO_LARGE, "JSON bodies have at most " + MOST_BYTES + " bytes");
        }
        return read(Text.utf8("body", body), type);
    }

    /** Reads a field's value that is a JSON object of strings. */
    public Map<String, String> strings(String field, String value) {
        try {
            return mapper.readValue(value, STRINGS);
        } catch (JacksonException notStrings) {
            throw ProblemException.invalid(field, "must be a JSON object of strings");
        }
    }

    private <T> T read(String body, Class<T> type) {
        try {
            JsonNode tree = mapper.readTree(body);
            if (!tree.isObject()) {
                throw ProblemException.of(RequestProblem.MALFORMED, "the body must be a JSON object");
            }
            tree.properties().stream()
                    .filter(field -> field.getValue().isNull())
                    .findFirst()
                    .ifPresent(field -> {
                        throw ProblemException.invalid(field.getKey(), "must not be null");
                    });
            return mapper.treeToValue(tree, type);
        } catch (UnrecognizedPropertyException unknown) {
            throw ProblemException.unknownField(path(unknown));
        } catch (DatabindException mismatch) {
            throw ProblemException.invalid(path(mismatch), "has the wrong type");
        } catch (JacksonException malformed) {
            throw ProblemException.of(
                    RequestProblem.MALFORMED, "the body is not JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    private static String path(DatabindException exception) {
        return exception.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
