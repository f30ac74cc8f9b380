package io.reelmill.worker.source;

import io.reelmill.core.media.MatroskaId;
import java.util.Optional;

/**
 * Looks for the index of a Matroska or WebM file (RFC 9559, section 5.1.5): named by the seek head, or before the first
 * cluster. Without it a program finds a moment only by reading everything before.
 */
final class MatroskaCues {

    private static final int MOST_ELEMENTS = 64;
    private static final int LONGEST_SEEK_HEAD = 1 << 16;

    private final ObjectBytes object;

    MatroskaCues(ObjectBytes object) {
        this.object = object;
    }

    boolean present() {
        Optional<Element> segment = segment();
        if (segment.isEmpty()) {
            return false;
        }
        long body = segment.get().body();
        long offset = body;
        for (int i = 0; i < MOST_ELEMENTS; i++) {
            Optional<Element> element = Element.at(object.read(offset, Element.LONGEST_HEADER), 0, offset);
            if (element.isEmpty() || element.get().id == MatroskaId.CLUSTER) {
                return false;
            }
            if (element.get().id == MatroskaId.CUES
                    || element.get().id == MatroskaId.SEEK_HEAD && namesCues(element.get(), body)) {
                return true;
            }
            offset = element.get().end();
        }
        return false;
    }

    private Optional<Element> segment() {
        long offset = 0;
        for (int i = 0; i < MOST_ELEMENTS; i++) {
            Optional<Element> element = Element.at(object.read(offset, Element.LONGEST_HEADER), 0, offset);
            if (element.isEmpty() || element.get().id == MatroskaId.SEGMENT) {
                return element;
            }
            offset = element.get().end();
        }
        return Optional.empty();
    }

    private boolean namesCues(Element seekHead, long segmentBody) {
        byte[] bytes = object.read(seekHead.body(), (int) Math.min(seekHead.size, LONGEST_SEEK_HEAD));
        int at = 0;
        while (at < bytes.length) {
            Optional<Element> seek = Element.at(bytes, at, at);
            if (seek.isEmpty()) {
                return false;
            }
            if (seek.get().id == MatroskaId.SEEK && leadsToCues(bytes, seek.get(), segmentBody)) {
                return true;
            }
            at = (int) Math.min(bytes.length, seek.get().end());
        }
        return false;
    }

    private boolean leadsToCues(byte[] bytes, Element seek, long segmentBody) {
        long id = 0;
        long position = -1;
        int at = (int) seek.body();
        while (at < Math.min(bytes.length, seek.end())) {
            Optional<Element> part = Element.at(bytes, at, at);
            if (part.isEmpty() || part.get().end() > bytes.length) {
                return false;
            }
            long value = unsigned(bytes, (int) part.get().body(), (int) Math.min(8, part.get().size));
            id = part.get().id == MatroskaId.SEEK_ID ? value : id;
            position = part.get().id == MatroskaId.SEEK_POSITION ? value : position;
            at = (int) part.get().end();
        }
        return id == MatroskaId.CUES
                && position >= 0
                && position <= object.size() - segmentBody
                && liesAt(segmentBody + position);
    }

    private boolean liesAt(long offset) {
        return Element.at(object.read(offset, Element.LONGEST_HEADER), 0, offset)
                .filter(element -> element.id == MatroskaId.CUES && element.end() <= object.size())
                .isPresent();
    }

    private static long unsigned(byte[] bytes, int from, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | bytes[from + i] & 0xff;
        }
        return value;
    }

    /** An EBML element's header (RFC 8794, section 6); a size that is not known reaches as far as numbers go. */
    private record Element(long id, long offset, int header, long size) {

        static final int LONGEST_HEADER = 12;

        static Optional<Element> at(byte[] bytes, int at, long offset) {
            int idLength = at < bytes.length ? Integer.numberOfLeadingZeros(bytes[at] & 0xff) - 23 : 9;
            if (idLength > 4 || at + idLength >= bytes.length) {
                return Optional.empty();
            }
            int sizeLength = Integer.numberOfLeadingZeros(bytes[at + idLength] & 0xff) - 23;
            if (sizeLength > 8 || at + idLength + sizeLength > bytes.length) {
                return Optional.empty();
            }
            long size = unsigned(bytes, at + idLength, sizeLength) & (1L << 7 * sizeLength) - 1;
            boolean unknown = size == (1L << 7 * sizeLength) - 1;
            long length = unknown ? Long.MAX_VALUE / 2 : size;
            return Optional.of(new Element(unsigned(bytes, at, idLength), offset, idLength + sizeLength, length));
        }

        long body() {
            return offset + header;
        }

        long end() {
            return body() + size;
        }
    }
}
