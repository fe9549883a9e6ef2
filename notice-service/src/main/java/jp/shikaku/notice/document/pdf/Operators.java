package jp.shikaku.notice.document.pdf;

import java.nio.charset.StandardCharsets;

/**
 * The operators of a content stream, as text. Numbers are written with at most three decimals. Lives as long as its page is
 * written.
 */
@SuppressWarnings("PMD.AvoidStringBufferField")
final class Operators {

    private static final int THOUSAND = 1000;

    private final StringBuilder text = new StringBuilder(16 * 1024);

    /** Writes an operator behind its numbers. */
    Operators op(String operator, double... numbers) {
        for (double number : numbers) {
            number(number);
            text.append(' ');
        }
        text.append(operator).append('\n');
        return this;
    }

    /** Writes text as it is; it has to end with a blank or a line end. */
    Operators raw(String written) {
        text.append(written);
        return this;
    }

    private void number(double number) {
        long thousandths = Math.round(number * THOUSAND);
        if (thousandths < 0) {
            text.append('-');
            thousandths = -thousandths;
        }
        text.append(thousandths / THOUSAND);
        long decimals = thousandths % THOUSAND;
        if (decimals != 0) {
            text.append('.');
            for (long unit = THOUSAND / 10; unit > 0 && decimals > 0; unit /= 10) {
                text.append((char) ('0' + decimals / unit));
                decimals %= unit;
            }
        }
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
