package jp.shikaku.eligibility.messages.form;

import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;

/**
 * Delivers texts in what an encoding holds, and keeps a record of every character that had to be replaced: never a
 * silent change, and never a question mark.
 */
public final class Delivery {

    private static final String BLACK_DOT = "●";

    private final Encoding encoding;
    private final CharsetEncoder encoder;
    private final List<Substituted> substitutions = new ArrayList<>();

    public Delivery(Encoding encoding) {
        this.encoding = encoding;
        this.encoder = encoding.encoder();
    }

    /**
     * A replaced character.
     *
     * @param element name of the element it stands in
     * @param index place in the registered text, counted in characters from 1
     * @param from code point as registered, in the form U+20BB7
     * @param to what stands there now
     * @param basis why
     */
    public record Substituted(String element, int index, String from, String to, String basis) {

        /** For a person, in characters that every encoding holds. */
        public String sentence() {
            return element + " " + index + "文字目 " + from + "→" + to + "(" + basis + ")";
        }
    }

    /** The same element with texts that can be written. */
    public Element deliver(Element element) {
        if (element.children().isEmpty()) {
            return Element.leaf(element.name(), text(element.name(), element.text()));
        }
        return new Element(
                element.name(),
                "",
                element.children().stream().map(this::deliver).toList());
    }

    /** What was replaced so far. */
    public List<Substituted> substitutions() {
        return List.copyOf(substitutions);
    }

    private String text(String name, String text) {
        if (text.codePoints().allMatch(Delivery::isXml) && encoder.canEncode(text) && text.equals(again(text))) {
            return text;
        }
        StringBuilder delivered = new StringBuilder(text.length());
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            String registered = Character.toString(points[i]);
            String written = held(points[i], registered);
            if (!written.equals(registered)) {
                String basis = BLACK_DOT.equals(written) ? "no candidate" : encoding.label();
                substitutions.add(new Substituted(name, i + 1, String.format("U+%04X", points[i]), written, basis));
            }
            delivered.append(written);
        }
        return delivered.toString();
    }

    /** What stands there after writing and reading: Java's CP932 turns some characters into others without a word. */
    private String held(int point, String registered) {
        if (!isXml(point) || !encoder.canEncode(registered)) {
            return BLACK_DOT;
        }
        return again(registered);
    }

    private String again(String text) {
        return encoding.decode(encoding.encode(text));
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF;
    }
}
