package io.reelmill.jobs.flow;

import java.util.Optional;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import tools.jackson.databind.json.JsonMapper;

/** What finished steps have left for later ones; durable with the step. */
final class FlowNotes {

    private final ExecutionContext context;
    private final JsonMapper json;

    FlowNotes(ExecutionContext context, JsonMapper json) {
        this.context = context;
        this.json = json;
    }

    void leave(String name, Object value) {
        context.putString(name, json.writeValueAsString(value));
    }

    <T> Optional<T> find(String name, Class<T> type) {
        return context.containsKey(name)
                ? Optional.of(json.readValue(context.getString(name), type))
                : Optional.empty();
    }

    <T> T read(String name, Class<T> type) {
        return find(name, type).orElseThrow(() -> new IllegalStateException("no step has left " + name));
    }
}
