package io.reelmill.jobs.objects.minio;

import io.minio.messages.Item;
import io.minio.messages.ListBucketResultV2;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.StoredObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The objects or folders below one prefix, page by page. */
final class Listing {

    private final Access access;
    private final String prefix;

    Listing(Access access, String prefix) {
        if (!prefix.endsWith("/")) {
            throw new IllegalArgumentException("a prefix ends with a slash: " + prefix);
        }
        this.access = access;
        this.prefix = new ObjectKey(prefix.substring(0, prefix.length() - 1)).value() + "/";
    }

    /** Objects that others put there under names that are no keys of ours are passed over. */
    void forEachObject(Consumer<StoredObject> each) {
        forEachPage(page ->
                page.stream().map(Listing::stored).flatMap(Optional::stream).forEach(each));
    }

    void forEachPage(Consumer<List<? extends Item>> each) {
        forEachAnswer(null, page -> {
            if (!page.contents().isEmpty()) {
                each.accept(decoded(page.contents(), page));
            }
        });
    }

    /** What lies right below the prefix and has something below itself, by name. */
    void forEachFolder(Consumer<String> each) {
        forEachAnswer("/", page -> {
            List<Item> folders =
                    page.commonPrefixes().stream().map(found -> found.toItem()).toList();
            for (Item folder : decoded(folders, page)) {
                String path = folder.objectName();
                each.accept(path.substring(prefix.length(), path.length() - 1));
            }
        });
    }

    private void forEachAnswer(@Nullable String delimiter, Consumer<ListBucketResultV2> each) {
        @Nullable String continuation = null;
        do {
            ListBucketResultV2 page = page(delimiter, continuation);
            each.accept(page);
            continuation = page.isTruncated() ? page.nextContinuationToken() : null;
        } while (continuation != null);
    }

    private ListBucketResultV2 page(@Nullable String delimiter, @Nullable String continuation) {
        return access.calls()
                .demand("listing " + prefix, Access.BRIEF, () -> access.bucket().list(prefix, delimiter, continuation));
    }

    private static <T extends Item> List<T> decoded(List<T> items, ListBucketResultV2 page) {
        items.forEach(item -> item.setEncodingType(page.encodingType()));
        return items;
    }

    private static Optional<StoredObject> stored(Item item) {
        String etag = Objects.requireNonNullElse(item.etag(), "").replace("\"", "");
        return ObjectKey.parse(item.objectName())
                .map(key -> new StoredObject(
                        key, item.size(), etag, item.lastModified().toInstant()));
    }
}
