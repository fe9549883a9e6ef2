package jp.shikaku.eligibility.messages.form;

/** Writes messages: no namespace, no attributes, declaration with standalone="no" as its readers expect. */
public final class MessageWriter {

    private MessageWriter() {}

    /**
     * The bytes of a message.
     *
     * @param root with texts that the encoding holds, see {@link Delivery}
     */
    public static byte[] write(Element root, Encoding encoding) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"")
                .append(encoding.label())
                .append("\" standalone=\"no\"?>\n");
        write(root, out);
        return encoding.encode(out.append('\n'));
    }

    /** An element as a text, without declaration. */
    public static String text(Element element) {
        StringBuilder out = new StringBuilder();
        write(element, out);
        return out.toString();
    }

    private static void write(Element element, StringBuilder out) {
        out.append('<').append(element.name()).append('>');
        escape(element.text(), out);
        element.children().forEach(child -> write(child, out));
        out.append("</").append(element.name()).append('>');
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                default -> out.append(c);
            }
        }
    }
}
