package jp.shikaku.claims.decision;

import java.io.UncheckedIOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.review.Reason;

/** Parts and reasons to and from the JSON in which they are kept. */
@ApplicationScoped
public class DecisionJson {

    private static final TypeReference<List<StoredPart>> PARTS = new TypeReference<>() {};
    private static final TypeReference<List<StoredReason>> REASONS = new TypeReference<>() {};

    private final ObjectMapper mapper;

    @Inject
    DecisionJson(ObjectMapper mapper) {
        this.mapper = mapper;
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
                : read(json, PARTS).stream().map(StoredPart::toPart).toList();
    }

    /** The reasons kept in a decision. */
    public List<Reason> readReasons(String json) {
        return json == null
                ? List.of()
                : read(json, REASONS).stream().map(StoredReason::toReason).toList();
    }

    private String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
