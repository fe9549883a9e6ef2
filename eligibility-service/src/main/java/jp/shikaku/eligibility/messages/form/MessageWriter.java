package jp.shikaku.eligibility.messages.form;

import java.util.function.IntPredicate;

/**
 * Writes messages: no namespace, no attributes, declaration with standalone="no" as its readers expect. A character that
 * the encoding does not hold is written by reference: only what is repeated as it was sent has one, see {@link Delivery}.
 */
public final class MessageWriter {

    private MessageWriter() {}

    /** The bytes of a message. */
    public static byte[] write(Element root, Encoding encoding) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"")
                .append(encoding.label())
                .append("\" standalone=\"no\"?>\n");
        write(root, encoding.holding(), out);
        return encoding.encode(out.append('\n'));
    }

    /** An element as a text, without declaration. */
    public static String text(Element element) {
        StringBuilder out = new StringBuilder();
        write(element, c -> true, out);
        return out.toString();
    }

    private static void write(Element element, IntPredicate held, StringBuilder out) {
        out.append('<').append(element.name()).append('>');
        element.text().codePoints().forEach(c -> escape(c, held, out));
        element.children().forEach(child -> write(child, held, out));
        out.append("</").append(element.name()).append('>');
    }

    private static void escape(int c, IntPredicate held, StringBuilder out) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '\r' -> out.append("&#13;");
            default -> {
                if (held.test(c)) {
                    out.appendCodePoint(c);
                } else {
                    out.append("&#x").append(Integer.toHexString(c)).append(';');
                }
            }
        }
    }
}
