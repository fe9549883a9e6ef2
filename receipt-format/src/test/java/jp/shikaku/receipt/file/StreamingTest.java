package jp.shikaku.receipt.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.Enumeration;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.receipt.Uke;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Streaming")
class StreamingTest {

    @Test
    @DisplayName("a file without an end is read receipt by receipt")
    void endlessFile() throws IOException {
        byte[] file = Uke.file(Uke.draft());
        Enumeration<InputStream> endless = new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return true;
            }

            @Override
            public InputStream nextElement() {
                String receipt = Uke.text(file);
                return new ByteArrayInputStream(
                        Uke.bytes(receipt.substring(receipt.indexOf("RE,"), receipt.indexOf("GO,"))));
            }
        };
        UkeReader reader = new UkeReader(new SequenceInputStream(
                new SequenceInputStream(Collections.enumeration(
                        java.util.List.of(new ByteArrayInputStream(Uke.bytes("IR,1,13,1\r\n"))))),
                new SequenceInputStream(endless)));

        assertThat(reader.next()).isInstanceOf(FilePart.Header.class);
        for (int i = 0; i < 2_000; i++) {
            assertThat(reader.next()).isInstanceOf(RawReceipt.class);
        }
    }

    @Test
    @DisplayName("a line beyond the limit refuses its receipt and leaves the next one untouched")
    void overlongLine() {
        String file = Uke.text(Uke.file(Uke.draft(), Uke.draft()))
                .replaceFirst("食後", "後".repeat(10_000))
                .replaceFirst("GO,2,868", "GO,0,0");

        Uke.Outcome outcome = Uke.read(file);

        assertThat(outcome.refused()).isFalse();
        assertThat(outcome.receipts()).extracting(r -> r.accepted()).containsExactly(false, true);
        assertThat(outcome.codes()).contains("SK-R2003");
    }
}
