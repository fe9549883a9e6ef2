package jp.shikaku.eligibility.quality;

import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.testing.ErrorDocs;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The page of errors")
class QualityErrorDocsTest {

    @Test
    @DisplayName("documents every error of the room of quality")
    void complete() {
        assertThat(ErrorDocs.lacking(Stream.of(QualityError.values())
                        .map(error -> ErrorDocs.row(error.code(), error.status(), error.title(), error.whatToDo()))))
                .isEmpty();
    }
}
