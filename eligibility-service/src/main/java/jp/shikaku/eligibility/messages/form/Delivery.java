package jp.shikaku.eligibility.messages.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jp.shikaku.model.character.Delivered;
import jp.shikaku.model.character.Repertoire;
import jp.shikaku.model.character.Substitution;

/**
 * Delivers texts in what an encoding holds, by the repertoire of it, and keeps a record of every character that had to be replaced: never a
 * silent change, and never a question mark.
 */
public final class Delivery {

    private static final String BLACK_DOT = "●";

    private final Repertoire repertoire;
    private final List<Substituted> substitutions = new ArrayList<>();

    public Delivery(Encoding encoding) {
        this.repertoire = encoding == Encoding.SHIFT_JIS ? Repertoire.CP932 : Repertoire.UTF_8_MJ;
    }

    /**
     * A replaced character.
     *
     * @param element name of the element it stands in
     * @param index place in the text, counted in characters from 1
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
        Delivered delivered = repertoire.deliver(text);
        for (Substitution one : delivered.substitutions()) {
            String from = one.from()
                    .codePoints()
                    .mapToObj(point -> String.format("U+%04X", point))
                    .collect(Collectors.joining("+"));
            substitutions.add(new Substituted(
                    name, one.index() + 1, from, one.to(), one.basis().name()));
        }
        return delivered.text().codePoints().allMatch(Delivery::isXml)
                ? delivered.text()
                : withoutControls(name, delivered.text());
    }

    /** Characters that XML has no form for. */
    private String withoutControls(String name, String text) {
        StringBuilder written = new StringBuilder(text.length());
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (isXml(points[i])) {
                written.appendCodePoint(points[i]);
            } else {
                substitutions.add(new Substituted(name, i + 1, String.format("U+%04X", points[i]), BLACK_DOT, "XML"));
                written.append(BLACK_DOT);
            }
        }
        return written.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF;
    }
}
