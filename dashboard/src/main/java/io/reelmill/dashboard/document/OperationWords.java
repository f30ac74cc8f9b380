package io.reelmill.dashboard.document;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is written about one operation. */
final class OperationWords {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";

    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<String, String> pathWords = new LinkedHashMap<>();
    private final Map<String, Header> headers = new LinkedHashMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private final Content body = new Content();
    private String id = "";
    private String tag = "";
    private String summary = "";
    private @Nullable String description;
    private String status = "200";
    private String answer = "Done";
    private @Nullable Content content;
    private boolean withoutContent;
    private boolean bodyMayLack;
    private boolean open;

    /** @param operationId as generated clients call it */
    OperationWords called(String operationId, String under, String what) {
        id = operationId;
        tag = under;
        summary = what;
        return this;
    }

    OperationWords more(String text) {
        description = text;
        return this;
    }

    OperationWords path(String name, String text) {
        pathWords.put(name, text);
        return this;
    }

    OperationWords query(String name, String text, Schema<?> schema) {
        parameters.add(new Parameter().in("query").name(name).description(text).schema(schema));
        return this;
    }

    OperationWords page() {
        return query("limit", "how many at most", Schemas.number(1, 200, 50))
                .query("cursor", "where to go on: a list's nextCursor", Schemas.text());
    }

    OperationWords takes(String mediaType, Schema<?> schema) {
        body.addMediaType(mediaType, new MediaType().schema(schema));
        return this;
    }

    /** The same, where a request without a body is one, too. */
    OperationWords mayTake(String mediaType, Schema<?> schema) {
        bodyMayLack = true;
        return takes(mediaType, schema);
    }

    OperationWords answers(int code, String text) {
        status = Integer.toString(code);
        answer = text;
        return this;
    }

    /** Where the answer is no JSON. */
    OperationWords sends(String mediaType, Schema<?> schema) {
        content = content == null ? new Content() : content;
        content.addMediaType(mediaType, new MediaType().schema(schema));
        return this;
    }

    OperationWords sendsNothing() {
        withoutContent = true;
        return this;
    }

    OperationWords header(String name, String text) {
        headers.put(name, new Header().description(text).schema(Schemas.text()));
        return this;
    }

    /** A further answer without content. */
    OperationWords or(int code, String text) {
        others.put(Integer.toString(code), text);
        return this;
    }

    /** Answers pollers that nothing changed. */
    OperationWords polled() {
        parameters.add(new Parameter()
                .in("header")
                .name("If-None-Match")
                .description("the ETag of an earlier answer")
                .schema(Schemas.text()));
        return header("ETag", "of this answer")
                .header("Retry-After", "seconds until asking again is worth it, while something is still moving")
                .or(304, "Nothing changed");
    }

    OperationWords withoutSignIn() {
        open = true;
        return this;
    }

    void putInto(Operation operation) {
        operation.operationId(id).tags(List.of(tag)).summary(summary).description(description);
        parameters.forEach(operation::addParametersItem);
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(this::describe);
        }
        if (!body.isEmpty()) {
            operation.requestBody(new RequestBody().required(!bodyMayLack).content(body));
        }
        operation.responses(responses(operation.getResponses()));
        if (open) {
            operation.security(List.of());
        }
    }

    private void describe(Parameter parameter) {
        String words = pathWords.get(parameter.getName());
        if (words != null) {
            parameter.description(words);
        }
    }

    private ApiResponses responses(ApiResponses made) {
        ApiResponse done = new ApiResponse().description(answer);
        if (content != null) {
            done.content(content);
        } else if (!withoutContent) {
            made.values().stream()
                    .map(ApiResponse::getContent)
                    .filter(found -> found != null && !found.isEmpty())
                    .findFirst()
                    .ifPresent(found -> done.content(new Content()
                            .addMediaType(JSON, found.values().iterator().next())));
        }
        headers.forEach(done::addHeaderObject);
        ApiResponses responses = new ApiResponses().addApiResponse(status, done);
        others.forEach((code, text) -> responses.addApiResponse(code, new ApiResponse().description(text)));
        return responses.addApiResponse(
                ApiResponses.DEFAULT,
                new ApiResponse()
                        .description("What went wrong, who can put it right, and whether trying again may help")
                        .content(new Content()
                                .addMediaType(PROBLEM, new MediaType().schema(new Schema<>().$ref(PROBLEM_SCHEMA)))));
    }
}
