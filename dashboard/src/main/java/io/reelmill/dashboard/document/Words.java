package io.reelmill.dashboard.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is written about each operation. One that nothing is written about, or the other way round, is a mistake. */
final class Words {

    private final Map<String, OperationWords> written = new LinkedHashMap<>();

    OperationWords on(HttpMethod method, String path) {
        OperationWords words = new OperationWords();
        written.put(method + " " + path, words);
        return words;
    }

    void putInto(OpenAPI document) {
        Set<String> unused = new TreeSet<>(written.keySet());
        document.getPaths().forEach((path, item) -> putInto(path, item, unused));
        if (!unused.isEmpty()) {
            throw new IllegalStateException("words about operations that do not exist: " + unused);
        }
    }

    private void putInto(String path, PathItem item, Set<String> unused) {
        item.readOperationsMap().forEach((HttpMethod method, Operation operation) -> {
            String name = method + " " + path;
            OperationWords words = written.get(name);
            if (words == null) {
                throw new IllegalStateException("nothing is written about " + name);
            }
            words.putInto(operation);
            unused.remove(name);
        });
    }
}
