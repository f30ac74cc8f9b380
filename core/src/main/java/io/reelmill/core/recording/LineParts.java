package io.reelmill.core.recording;

import io.reelmill.core.source.PartList;
import io.reelmill.core.source.PartList.ListedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists a take's parts as they are read, each until the next begins. */
public final class LineParts {

    private LineParts() {}

    /**
     * A longer list.
     *
     * @param before the list of what it has already
     * @param last what that ends with
     * @param parts that follow
     */
    public static PartList longer(PartList before, Optional<PlacedPart> last, List<PlacedPart> parts) {
        List<ListedPart> listed = new ArrayList<>(before.parts());
        List<PlacedPart> open = new ArrayList<>();
        last.filter(part -> !parts.isEmpty()).ifPresent(part -> {
            listed.remove(listed.size() - 1);
            open.add(part);
        });
        open.addAll(parts);
        for (int i = 0; i < open.size(); i++) {
            PlacedPart placed = open.get(i);
            long until = i + 1 < open.size() ? open.get(i + 1).lineMicros() : placed.pictureEnd();
            listed.add(new ListedPart(
                    placed.part().object(), placed.part().sizeBytes(), Math.max(1, until - placed.lineMicros())));
        }
        return new PartList(listed);
    }
}
