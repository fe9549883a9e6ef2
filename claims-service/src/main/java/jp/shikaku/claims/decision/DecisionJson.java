package jp.shikaku.claims.decision;

import java.io.UncheckedIOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;

import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.review.Reason;

/** Parts and reasons to and from the JSON in which they are kept. */
@ApplicationScoped
public class DecisionJson {

    private final ObjectWriter writer;
    private final ObjectReader parts;
    private final ObjectReader reasons;

    @Inject
    DecisionJson(ObjectMapper mapper) {
        writer = mapper.writer();
        parts = mapper.readerForListOf(StoredPart.class);
        reasons = mapper.readerForListOf(StoredReason.class);
    }

    String parts(List<Part> parts) {
        return write(parts.stream().map(StoredPart::of).toList());
    }

    String reasons(List<Reason> reasons) {
        return write(reasons.stream().map(StoredReason::of).toList());
    }

    /** The parts kept in a decision. */
    public List<Part> readParts(String json) {
        return json == null
                ? List.of()
                : DecisionJson.<StoredPart>read(json, parts).stream()
                        .map(StoredPart::toPart)
                        .toList();
    }

    /** The reasons kept in a decision. */
    public List<Reason> readReasons(String json) {
        return json == null
                ? List.of()
                : DecisionJson.<StoredReason>read(json, reasons).stream()
                        .map(StoredReason::toReason)
                        .toList();
    }

    private String write(Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> read(String json, ObjectReader reader) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
