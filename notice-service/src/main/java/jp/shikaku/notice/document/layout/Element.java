package jp.shikaku.notice.document.layout;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import jp.shikaku.notice.document.pdf.Ink;

/**
 * One thing on a page. Places and sizes are millimetres from the top left corner of the page, or of the part it belongs
 * to; type sizes and line widths are points. An element with {@code when} is drawn only if that value is there, one with
 * {@code unless} only if it is not; a text that names an absent value is not drawn.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Element.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Element.Items.class, name = "items"),
    @JsonSubTypes.Type(value = Element.Area.class, name = "area"),
    @JsonSubTypes.Type(value = Element.Rule.class, name = "rule"),
    @JsonSubTypes.Type(value = Element.CutMarks.class, name = "cutMarks"),
    @JsonSubTypes.Type(value = Element.Code.class, name = "code"),
    @JsonSubTypes.Type(value = Element.PostalCode.class, name = "postalBarcode"),
    @JsonSubTypes.Type(value = Element.Image.class, name = "image"),
    @JsonSubTypes.Type(value = Element.Part.class, name = "part")
})
public sealed interface Element {

    /** Name of the value without which the element is not drawn, null for none. */
    String when();

    /** Name of the value with which the element is not drawn, null for none. */
    String unless();

    /** How a line stands in its box. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** What a text is to somebody who hears the page. */
    enum Role {
        H1,
        H2,
        P,
        /** Repeats what is said elsewhere, or only decorates: not read aloud. */
        DECORATION
    }

    /**
     * A text in a box, in the middle of its height, or from its top if {@code top}.
     *
     * @param text with {@code {value}} for values and {@code [漢字|かんじ]} for a word with its reading
     * @param size the size it is meant to have
     * @param smallest the smallest size it may have, the same as {@code size} if null
     * @param legible the size below which it goes only after its letters were condensed, none if null: what a desk
     *     relies on
     * @param lines the greatest number of lines, 1 if null
     * @param leading distance of lines as a multiple of the size, usual if null
     * @param flowing divided anywhere before it is made smaller, as an address; names are made smaller first
     * @param ink TEXT if null
     * @param align LEFT if null
     * @param role P if null
     */
    record Text(
            double x,
            double y,
            double w,
            double h,
            String text,
            double size,
            Double smallest,
            Double legible,
            Integer lines,
            Double leading,
            boolean top,
            boolean flowing,
            boolean bold,
            Ink ink,
            Align align,
            Role role,
            String when,
            String unless)
            implements Element {}

    /**
     * Items as a table of labels and values, whose rows share the height. A row whose value is absent is left out.
     *
     * @param labelWidth width of the labels
     * @param labelSize type size of the labels
     * @param ruled with lines between the rows, a frame and shaded labels
     */
    record Items(
            double x,
            double y,
            double w,
            double h,
            double labelWidth,
            double labelSize,
            boolean ruled,
            List<Row> rows,
            String when,
            String unless)
            implements Element {}

    /**
     * One item.
     *
     * @param label as in a text
     * @param text the value, as in a text
     * @param above small text above the value (furigana of a name), null for none
     * @param legible as of a text
     * @param weight share of the height, 1 if null
     */
    record Row(
            String label,
            String text,
            String above,
            double size,
            Double smallest,
            Double legible,
            Integer lines,
            boolean bold,
            Double weight,
            String when,
            String unless) {}

    /** A filled or framed area. */
    record Area(double x, double y, double w, double h, Ink fill, Ink frame, double line, String when, String unless)
            implements Element {}

    /** A line. */
    record Rule(
            double x1,
            double y1,
            double x2,
            double y2,
            double line,
            boolean dashed,
            Ink ink,
            String when,
            String unless)
            implements Element {}

    /** Marks for a cutter at the corners of an area, outside it. */
    record CutMarks(double x, double y, double w, double h, String when, String unless) implements Element {}

    /**
     * The QR code, a square without its quiet zone.
     *
     * @param alt what is read aloud in its place
     */
    record Code(double x, double y, double side, String alt, String when, String unless) implements Element {}

    /** カスタマバーコード of the recipient's address, in the size for 10 points. */
    record PostalCode(double x, double y, String alt, String when, String unless) implements Element {}

    /**
     * A picture of the insurer.
     *
     * @param source logo or seal
     */
    record Image(String source, double x, double y, double w, double h, String alt, String when, String unless)
            implements Element {}

    /** Elements kept apart because several forms have them, at a place. */
    record Part(String part, double x, double y, String when, String unless) implements Element {}
}
