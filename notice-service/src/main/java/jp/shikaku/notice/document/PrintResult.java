package jp.shikaku.notice.document;

import java.util.List;

/** What came of printing one document: the whole page, or the reasons why there is none. */
public sealed interface PrintResult {

    /**
     * The finished document.
     *
     * @param pdf the bytes of the PDF; the same content gives the same bytes
     */
    record Printed(byte[] pdf) implements PrintResult {}

    /**
     * No document, because it would not show what the registry states.
     *
     * @param findings at least one reason
     */
    record Stopped(List<PrintFinding> findings) implements PrintResult {
        public Stopped {
            findings = List.copyOf(findings);
        }
    }
}
