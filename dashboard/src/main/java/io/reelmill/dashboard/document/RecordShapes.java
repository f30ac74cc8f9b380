package io.reelmill.dashboard.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Says of what records become that everything is always there, that nothing else is, and what may be null: as the
 * records themselves say.
 */
final class RecordShapes implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Class<?>> records = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = Json.mapper().constructType(type.getType());
        if (schema != null && java.getRawClass().isRecord() && schema.get$ref() != null) {
            records.put(schema.get$ref().substring(REFERENCE.length()), java.getRawClass());
        }
        return schema;
    }

    /** Completes every shape that is a record's. */
    void complete(Map<String, Schema> shapes) {
        shapes.forEach((name, shape) -> {
            Class<?> type = records.get(name);
            if (type != null) {
                complete(shape, type);
            }
        });
    }

    private static void complete(Schema<?> shape, Class<?> type) {
        List<RecordComponent> components = Arrays.asList(type.getRecordComponents());
        shape.setRequired(components.stream()
                .filter(component -> !leftOutWhereNull(component))
                .map(RecordComponent::getName)
                .toList());
        components.stream()
                .filter(component -> !leftOutWhereNull(component))
                .filter(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .forEach(
                        component -> shape.getProperties().computeIfPresent(component.getName(), RecordShapes::orNull));
    }

    private static boolean leftOutWhereNull(RecordComponent component) {
        JsonInclude include = component.getAccessor().getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the model's own types
    private static Schema orNull(String name, Schema schema) {
        if (schema.get$ref() != null) {
            return new Schema().oneOf(List.of(schema, new Schema().types(Set.of("null"))));
        }
        Set<String> types = new TreeSet<>(schema.getTypes());
        types.add("null");
        return schema.types(types);
    }
}
