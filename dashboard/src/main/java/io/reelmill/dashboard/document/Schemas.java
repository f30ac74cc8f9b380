package io.reelmill.dashboard.document;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Shapes of parameters and bodies, in the notation of JSON Schema 2020-12. */
final class Schemas {

    private Schemas() {}

    static Schema<?> text() {
        return of("string");
    }

    static Schema<?> text(String format) {
        return text().format(format);
    }

    static Schema<?> binary() {
        return text("binary");
    }

    static <T> Schema<?> words(List<T> choices, Function<T, String> word) {
        Schema<Object> schema = new Schema<>();
        schema.types(Set.of("string"))
                .setEnum(choices.stream().<Object>map(word).toList());
        return schema;
    }

    static Schema<?> number(int lowest, int highest, int usual) {
        Schema<?> schema = of("integer");
        schema.minimum(BigDecimal.valueOf(lowest))
                .maximum(BigDecimal.valueOf(highest))
                .setDefault(usual);
        return schema;
    }

    static Schema<?> seconds() {
        return of("number").minimum(BigDecimal.ZERO);
    }

    static Schema<?> truth() {
        return of("boolean");
    }

    static Schema<?> strings() {
        return of("object").additionalProperties(text());
    }

    static ObjectSchema object() {
        return new ObjectSchema();
    }

    private static Schema<?> of(String type) {
        return new Schema<>().types(Set.of(type));
    }

    /** An object with these properties and no other. */
    static final class ObjectSchema {

        private final Map<String, Schema> properties = new LinkedHashMap<>();
        private final Schema<?> schema = of("object").additionalProperties(false);

        ObjectSchema with(String name, Schema<?> type) {
            properties.put(name, type);
            return this;
        }

        ObjectSchema with(String name, Schema<?> type, String words) {
            return with(name, type.description(words));
        }

        Schema<?> requiring(String... names) {
            schema.setProperties(properties);
            if (names.length > 0) {
                schema.setRequired(List.of(names));
            }
            return schema;
        }
    }
}
