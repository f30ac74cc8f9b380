package io.reelmill.dashboard.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.work.WorkKind;
import io.reelmill.dashboard.testing.Answer;
import io.reelmill.dashboard.testing.Api;
import io.reelmill.dashboard.testing.TestDashboard;
import io.reelmill.dashboard.testing.TestFilm;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class DocumentIT {

    private final TestDashboard dashboard = TestDashboard.shared();
    private final Api api = new Api(dashboard, "tester");
    private final JsonNode document = api.get("/openapi.json").json();

    @Test
    void document_and_routes_are_the_same() {
        Set<String> documented = new TreeSet<>();
        document.at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                documented.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        assertThat(documented).isEqualTo(routes());
        assertThat(document.at("/openapi").asString()).startsWith("3.1");
    }

    @Test
    void every_documented_query_is_taken_and_no_other() {
        document.at("/paths").properties().forEach(path -> {
            JsonNode operation = path.getValue().at("/get");
            if (operation.isMissingNode()
                    || path.getKey().contains("{")
                    || path.getKey().endsWith("/events")) {
                return;
            }
            operation.at("/parameters").forEach(parameter -> {
                if (parameter.at("/in").asString().equals("query")) {
                    String name = parameter.at("/name").asString();
                    assertThat(api.get(path.getKey() + "?" + name + "=").text())
                            .as(path.getKey() + " takes " + name)
                            .doesNotContain("request.unknown_field");
                }
            });
            assertThat(api.get(path.getKey() + "?undocumented=1").at("/code")).isEqualTo("request.unknown_field");
        });
    }

    @Test
    void answers_have_the_documented_shape() {
        TestFilm film = TestFilm.planned(dashboard);
        assertShaped(api.get(film.path()), "/api/v1/videos/{id}");
        film.finish(film.start(WorkKind.ENCODE));
        film.complete();
        assertShaped(api.get(film.path()), "/api/v1/videos/{id}");
        assertShaped(api.get(film.path() + "/jobs"), "/api/v1/videos/{id}/jobs");
        assertShaped(api.get(film.path() + "/conformance"), "/api/v1/videos/{id}/conformance");
        assertShaped(api.get("/api/v1/videos"), "/api/v1/videos");
        assertShaped(api.get("/api/v1/jobs"), "/api/v1/jobs");
        assertShaped(api.get("/api/v1/queue"), "/api/v1/queue");
        assertShaped(api.get("/api/v1/workers"), "/api/v1/workers");
        assertShaped(api.get("/api/v1/profiles"), "/api/v1/profiles");
    }

    @Test
    void problems_have_the_documented_shape() {
        Answer problem = api.get("/api/v1/videos?limit=many");

        assertShape("problem", problem.json(), document.at("/components/schemas/Problem"));
    }

    @Test
    void the_documentation_can_be_browsed() {
        assertThat(api.get("/docs").status()).isEqualTo(302);
        assertThat(api.get("/docs/index.html").header("Location"))
                .hasValueSatisfying(page -> assertThat(api.get(page).text()).contains("swagger-ui"));
    }

    private Set<String> routes() {
        return dashboard
                .get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(route -> route.getPatternValues().stream()
                        .flatMap(pattern -> methods(route).stream()
                                .map(method -> method + " "
                                        + pattern.replaceAll(":[^}]*}", "}").replace("{*", "{"))))
                .filter(route ->
                        route.contains(" /api/v1/") || route.contains(" /livestream/") || route.contains(" /media/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<RequestMethod> methods(RequestMappingInfo route) {
        return route.getMethodsCondition().getMethods();
    }

    private void assertShaped(Answer answer, String path) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonNode content =
                document.at("/paths").get(path).at("/get/responses/200/content").get("application/json");
        assertShape(path, answer.json(), content.get("schema"));
    }

    /** Objects have every required property, and none that is not there in the document; all the way down. */
    private void assertShape(String where, JsonNode value, JsonNode schema) {
        JsonNode shape = followed(schema, value);
        Set<String> types = types(shape);
        if (value.isNull()) {
            assertThat(types).as(where).contains("null");
        } else if (value.isArray()) {
            assertThat(types).as(where).contains("array");
            value.forEach(item -> assertShape(where + "[]", item, shape.get("items")));
        } else if (value.isObject() && shape.has("properties")) {
            value.properties().forEach(property -> {
                assertThat(shape.get("properties").has(property.getKey()))
                        .as(where + " has " + property.getKey())
                        .isTrue();
                assertShape(
                        where + "." + property.getKey(),
                        property.getValue(),
                        shape.get("properties").get(property.getKey()));
            });
            if (shape.has("required")) {
                shape.get("required")
                        .forEach(name -> assertThat(value.has(name.asString()))
                                .as(where + " requires " + name)
                                .isTrue());
            }
        } else {
            assertThat(types).as(where + ": " + value).contains(typeOf(value));
        }
    }

    private JsonNode followed(JsonNode schema, JsonNode value) {
        if (schema.has("oneOf")) {
            return StreamSupport.stream(schema.get("oneOf").spliterator(), false)
                    .map(one -> followed(one, value))
                    .filter(one -> value.isNull() == types(one).contains("null"))
                    .findFirst()
                    .orElseThrow();
        }
        return schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    private static Set<String> types(JsonNode shape) {
        JsonNode type = shape.get("type");
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet())
                : Set.of(type.asString());
    }

    private static String typeOf(JsonNode value) {
        if (value.isNumber()) {
            return value.isIntegralNumber() ? "integer" : "number";
        }
        if (value.isBoolean()) {
            return "boolean";
        }
        return value.isObject() ? "object" : "string";
    }
}
