package io.reelmill.core.conformance;

import io.reelmill.core.cmaf.InitSegment;
import io.reelmill.core.cmaf.MalformedBoxException;
import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.hls.PublishedFilm;
import io.reelmill.core.media.PictureSize;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A presentation taken apart, as checks look at it. */
final class Subject {

    private final Presentation presentation;
    private final MultivariantText multivariant;
    private final Map<String, MediaText> media = new LinkedHashMap<>();

    Subject(Presentation presentation) {
        this.presentation = presentation;
        this.multivariant = MultivariantText.parse(presentation.multivariant());
        film().planned()
                .forEach(name ->
                        media.put(name, MediaText.parse(presentation.media().getOrDefault(name, ""))));
    }

    PublishedFilm film() {
        return presentation.film();
    }

    MultivariantText multivariant() {
        return multivariant;
    }

    /** Every planned rendition's playlist; an empty one where it is missing. */
    Map<String, MediaText> media() {
        return media;
    }

    MediaText media(String rendition) {
        return Objects.requireNonNull(media.get(rendition), rendition);
    }

    boolean isPicture(String rendition) {
        return film().pictures().contains(rendition);
    }

    /** How long one frame of a rendition lasts, in seconds. */
    double frameSeconds(String rendition) {
        return isPicture(rendition) ? film().plan().grid().rate().secondsAt(1) : AudioGrid.secondsAt(1);
    }

    /** As the init segment's bytes say it; empty where there are none or they cannot be read. */
    Optional<String> codecs(String rendition) {
        return inBytes(rendition, init -> Optional.of(init.codecs()));
    }

    /** As the init segment's bytes say it; empty where there are none or they cannot be read. */
    Optional<PictureSize> size(String rendition) {
        return inBytes(rendition, InitSegment::size);
    }

    private <T> Optional<T> inBytes(String rendition, Reading<T> reading) {
        byte[] bytes = presentation.inits().get(rendition);
        try {
            return bytes == null ? Optional.empty() : reading.of(InitSegment.parse(bytes));
        } catch (MalformedBoxException unreadable) {
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        Optional<T> of(InitSegment init) throws MalformedBoxException;
    }
}
