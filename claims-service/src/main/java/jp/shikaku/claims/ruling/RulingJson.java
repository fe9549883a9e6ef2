package jp.shikaku.claims.ruling;

import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import jp.shikaku.claims.review.Ruling;

/** Rulings to and from the JSON in which they are kept. */
@ApplicationScoped
class RulingJson {

    private final ObjectMapper mapper;

    @Inject
    RulingJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Ruling ruling) {
        try {
            return mapper.writeValueAsString(RulingContent.of(ruling));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ruling read(String json) {
        try {
            return mapper.readValue(json, RulingContent.class).toRuling();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
