package jp.shikaku.support;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("Days and instants in JSON")
class JsonRulesTest {

    private ObjectMapper mapper;

    @BeforeEach
    void asEveryService() {
        mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new JsonRules().customize(mapper);
    }

    @Test
    @DisplayName("are read as they are written")
    void read() throws JsonProcessingException {
        assertThat(mapper.readValue("\"1885-12-31\"", LocalDate.class)).isEqualTo("1885-12-31");
        assertThat(mapper.readValue("\"9999-12-31\"", LocalDate.class)).isEqualTo("9999-12-31");
        assertThat(mapper.readValue("\"2026-09-10T00:00:00+09:00\"", Instant.class))
                .isEqualTo(Instant.parse("2026-09-09T15:00:00Z"));
    }

    @ParameterizedTest
    @DisplayName("of a year that no database keeps are refused")
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "0000-01-01", "+10000-01-01"})
    void refused(String day) {
        assertThatThrownBy(() -> mapper.readValue('"' + day + '"', LocalDate.class))
                .isInstanceOf(JsonMappingException.class);
        assertThatThrownBy(() -> mapper.readValue('"' + day + "T00:00:00Z\"", Instant.class))
                .isInstanceOf(JsonMappingException.class);
    }
}
