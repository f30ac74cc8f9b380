package io.reelmill.dashboard.upload;

import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.api.Text;
import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.problem.RequestProblem;
import io.reelmill.dashboard.upload.FilmReceiver.Landed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads a form part by part, as it comes: the file goes on into the store, the fields are kept. */
final class FilmForm {

    private static final String FILE = "file";
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int MOST_HEADER_BYTES = 8 * 1024;
    private static final int MOST_FIELD_BYTES = 64 * 1024;
    private static final int MOST_FIELDS = 100;
    private static final int LONGEST_BOUNDARY = 70;

    private final FilmReceiver receiver;
    private final Fields fields;
    private @Nullable Landed landed;
    private @Nullable String filename;
    private int fieldCount;

    /** @param fields those of the query, to which those of the form are added */
    FilmForm(FilmReceiver receiver, Fields fields) {
        this.receiver = receiver;
        this.fields = fields;
    }

    /** Reads to the end; where that fails, nothing stays in the store. */
    Landed read(String contentType, InputStream body) throws IOException {
        boolean complete = false;
        try {
            readParts(MultipartInput.builder()
                    .setInputStream(body)
                    .setBufferSize(BUFFER_BYTES)
                    .setBoundary(boundary(contentType))
                    .setMaxPartHeaderSize(MOST_HEADER_BYTES)
                    .get());
            Landed film = film();
            complete = true;
            return film;
        } catch (MultipartInput.MalformedStreamException cut) {
            throw ProblemException.of(RequestProblem.INCOMPLETE, "the form is incomplete: " + cut.getMessage());
        } catch (FileUploadException malformed) {
            throw ProblemException.of(RequestProblem.MALFORMED, "the form cannot be read: " + malformed.getMessage());
        } finally {
            if (!complete && landed != null) {
                receiver.discard(landed);
            }
        }
    }

    private void readParts(MultipartInput form) throws IOException {
        form.setHeaderCharset(StandardCharsets.UTF_8);
        for (boolean more = form.skipPreamble(); more; more = form.readBoundary()) {
            PartHeaders part = PartHeaders.parse(form.readHeaders());
            if (part.name().equals(FILE)) {
                land(part, form.newInputStream());
            } else if (part.filename() != null) {
                throw ProblemException.unknownField(part.name());
            } else {
                keep(part.name(), form.newInputStream());
            }
        }
    }

    private void land(PartHeaders part, InputStream body) {
        if (landed != null) {
            throw ProblemException.invalid(FILE, "is given more than once");
        }
        landed = receiver.receive(body, part.contentType());
        filename = part.filename();
    }

    private void keep(String name, InputStream body) throws IOException {
        byte[] value = body.readNBytes(MOST_FIELD_BYTES + 1);
        if (value.length > MOST_FIELD_BYTES || ++fieldCount > MOST_FIELDS) {
            throw ProblemException.of(
                    RequestProblem.TOO_LARGE,
                    "a form has at most %d fields of %d bytes".formatted(MOST_FIELDS, MOST_FIELD_BYTES));
        }
        fields.add(name, Text.utf8(name, value));
    }

    private Landed film() {
        boolean chosen = landed != null && (landed.received().sizeBytes() > 0 || !"".equals(filename));
        if (landed == null || !chosen) {
            throw ProblemException.invalid(FILE, "must be given");
        }
        if (filename != null) {
            fields.addDefault("filename", filename);
        }
        return landed;
    }

    private static byte[] boundary(String contentType) {
        try {
            String boundary = MediaType.parseMediaType(contentType).getParameter("boundary");
            if (boundary != null) {
                String plain = boundary.replace("\"", "");
                if (!plain.isEmpty() && plain.length() <= LONGEST_BOUNDARY) {
                    return plain.getBytes(StandardCharsets.ISO_8859_1);
                }
            }
        } catch (InvalidMediaTypeException notAType) {
            // the same answer as without a boundary
        }
        throw ProblemException.of(RequestProblem.MALFORMED, "the form names no boundary of 1 to 70 characters");
    }
}
