package jp.shikaku.claims.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("An upload")
class UploadTest {

    @Test
    @DisplayName("that breaks off is a faulty request, so that it is no failure of the service in its log")
    void brokenOff() throws IOException {
        InputStream cut = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        try (Upload upload = new Upload(new SequenceInputStream(new ByteArrayInputStream("IR,1".getBytes()), cut))) {
            assertThat(upload.read()).isEqualTo('I');
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(upload::readAllBytes)
                    .matches(problem -> problem.error() == CommonError.BAD_REQUEST);
        }
    }
}
