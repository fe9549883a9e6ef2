package jp.shikaku.eligibility.messages;

import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.messages.form.MessageError;
import jp.shikaku.testing.ErrorDocs;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The page of errors")
class MessageErrorDocsTest {

    @Test
    @DisplayName("documents every error of the messages")
    void complete() {
        assertThat(ErrorDocs.lacking(Stream.of(MessageError.values())
                        .map(error -> ErrorDocs.row(error.code(), error.status(), error.title(), error.whatToDo()))))
                .isEmpty();
    }
}
