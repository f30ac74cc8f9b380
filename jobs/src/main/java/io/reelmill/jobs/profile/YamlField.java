package io.reelmill.jobs.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a YAML file, read strictly: whatever is not as it must be is refused with file, line and name.
 *
 * @param path of the field from the file's root, e.g. {@code profiles.default.crf}
 */
record YamlField(String file, String path, Node node) {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    /** Fields of a mapping, in the file's order. */
    Map<String, YamlField> fields() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("must have fields");
        }
        Map<String, YamlField> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlField key = new YamlField(file, path, tuple.getKeyNode());
            YamlField field = new YamlField(file, below(key.text()), tuple.getValueNode());
            if (fields.put(key.text(), field) != null) {
                throw new YamlField(file, field.path, tuple.getKeyNode()).wrong("is there twice");
            }
        }
        return fields;
    }

    /** The same, where only some fields make sense. */
    Map<String, YamlField> fields(List<String> known) {
        Map<String, YamlField> fields = fields();
        fields.forEach((name, field) -> {
            if (!known.contains(name)) {
                throw field.wrong("is not known here; known are " + String.join(", ", known));
            }
        });
        return fields;
    }

    YamlField required(String name) {
        YamlField field = fields().get(name);
        if (field == null) {
            throw new YamlField(file, below(name), node).wrong("is missing");
        }
        return field;
    }

    List<YamlField> items() {
        if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            throw wrong("must be a list with at least one item");
        }
        List<YamlField> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlField(file, path + "[" + items.size() + "]", item));
        }
        return items;
    }

    int wholeNumber(int least, int most) {
        String text = text();
        if (WHOLE_NUMBER.matcher(text).matches()) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw wrong("must be a whole number from " + least + " to " + most + ", but is " + text);
    }

    String oneOf(List<String> words) {
        String text = text();
        if (!words.contains(text)) {
            throw wrong("must be one of " + String.join(", ", words) + ", but is " + text);
        }
        return text;
    }

    ProfileException wrong(String problem) {
        int line = node.getStartMark().getLine() + 1;
        return new ProfileException(file + ", line " + line + ": " + path + " " + problem);
    }

    private String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong("must be a single value");
        }
        return scalar.getValue();
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
