package jp.shikaku.notice.document;

import java.io.IOException;
import java.util.List;

import jp.shikaku.notice.document.layout.Element;
import jp.shikaku.notice.document.layout.Layouts;
import jp.shikaku.notice.document.pdf.Ink;
import jp.shikaku.notice.document.pdf.PdfPage;
import jp.shikaku.notice.document.pdf.Tag;

/** Draws the elements of one page in their order, which is the order of reading. */
final class Painter {

    /** Cut marks stand outside what is cut, so that none is left on the card. */
    private static final double CUT_GAP = 2;

    private static final double CUT_LENGTH = 6;
    private static final double CUT_LINE = 0.4;

    private final PdfPage page;
    private final Wordsmith words;
    private final Layouts layouts;
    private final Stamps stamps;
    private final TextSetter setter;

    Painter(PdfPage page, TextSetter setter, Wordsmith words, Layouts layouts, Stamps stamps) {
        this.page = page;
        this.words = words;
        this.layouts = layouts;
        this.stamps = stamps;
        this.setter = setter;
    }

    /** Draws elements whose places are counted from a corner. */
    void draw(List<Element> elements, double left, double top) throws IOException {
        for (Element element : elements) {
            if (words.wanted(element.when(), element.unless())) {
                draw(element, left, top);
            }
        }
    }

    private void draw(Element element, double left, double top) throws IOException {
        if (element instanceof Element.Part part) {
            draw(layouts.part(part.part()), left + part.x(), top + part.y());
        } else if (element instanceof Element.Text text) {
            text(text, left, top);
        } else if (element instanceof Element.Items items) {
            new ItemsPainter(page, words, setter).draw(items, left, top);
        } else if (element instanceof Element.Code code) {
            stamps.code(page, words.plain(code.alt()), left + code.x(), top + code.y(), code.side());
        } else if (element instanceof Element.PostalCode postal) {
            stamps.postalCode(page, words.plain(postal.alt()), left + postal.x(), top + postal.y());
        } else if (element instanceof Element.Image image) {
            Box box = new Box(left + image.x(), top + image.y(), image.w(), image.h());
            stamps.image(page, image.source(), words.plain(image.alt()), box);
        } else {
            page.beginDecoration();
            decorate(element, left, top);
            page.endMarked();
        }
    }

    private void text(Element.Text text, double left, double top) {
        Phrase phrase = Phrase.of(text.text());
        if (!words.complete(phrase)) {
            return;
        }
        Box box = new Box(left + text.x(), top + text.y(), text.w(), text.h());
        TextStyle style = TextStyle.of(text);
        if (style.decoration()) {
            setter.set(phrase, box, style);
        } else {
            page.open(text.role() == null ? Tag.P : Tag.valueOf(text.role().name()));
            setter.set(phrase, box, style);
            page.shut();
        }
    }

    private void decorate(Element element, double left, double top) {
        if (element instanceof Element.Area area) {
            if (area.fill() != null) {
                page.filled(left + area.x(), top + area.y(), area.w(), area.h(), area.fill());
            }
            if (area.frame() != null) {
                page.framed(left + area.x(), top + area.y(), area.w(), area.h(), area.line(), area.frame());
            }
        } else if (element instanceof Element.Rule rule) {
            Ink ink = rule.ink() == null ? Ink.LINE : rule.ink();
            double x2 = left + rule.x2();
            page.line(left + rule.x1(), top + rule.y1(), x2, top + rule.y2(), rule.line(), rule.dashed(), ink);
        } else if (element instanceof Element.CutMarks marks) {
            cutMarks(new Box(left + marks.x(), top + marks.y(), marks.w(), marks.h()));
        }
    }

    private void cutMarks(Box cut) {
        double far = CUT_GAP + CUT_LENGTH;
        for (double x : new double[] {cut.x(), cut.x() + cut.width()}) {
            double bottom = cut.y() + cut.height();
            page.line(x, cut.y() - CUT_GAP, x, cut.y() - far, CUT_LINE, false, Ink.TEXT);
            page.line(x, bottom + CUT_GAP, x, bottom + far, CUT_LINE, false, Ink.TEXT);
        }
        for (double y : new double[] {cut.y(), cut.y() + cut.height()}) {
            double right = cut.x() + cut.width();
            page.line(cut.x() - CUT_GAP, y, cut.x() - far, y, CUT_LINE, false, Ink.TEXT);
            page.line(right + CUT_GAP, y, right + far, y, CUT_LINE, false, Ink.TEXT);
        }
    }
}
