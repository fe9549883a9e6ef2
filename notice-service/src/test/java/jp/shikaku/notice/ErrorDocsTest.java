package jp.shikaku.notice;

import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.testing.ErrorDocs;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The page of errors")
class ErrorDocsTest {

    @Test
    @DisplayName("documents every error of the notice service")
    void complete() {
        assertThat(ErrorDocs.lacking(Stream.of(NoticeError.values())
                        .map(error -> ErrorDocs.row(error.code(), error.status(), error.title(), error.whatToDo()))))
                .isEmpty();
    }
}
