package jp.shikaku.notice.document.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

import jp.shikaku.notice.document.letters.Letter;
import jp.shikaku.notice.document.letters.Typeface;

/**
 * One page while it is written. Places are millimetres from the top left corner, type sizes are points. What is drawn
 * between {@link #open} and {@link #shut} belongs to that tag, all else is decoration that is not read aloud.
 */
public final class PdfPage {

    /** Points in a millimetre. */
    public static final double POINTS_PER_MM = 72 / 25.4;
    /** Width of the outline that makes a letter bold, as a part of its size. */
    private static final double OUTLINE = 0.028;

    private final PdfFile file;
    private final PDPage page;
    private final Operators operators = new Operators();
    private final double height;
    private final Map<String, COSBase> fonts = new LinkedHashMap<>();
    private final Map<String, COSBase> images = new LinkedHashMap<>();
    private final Deque<PDStructureElement> tags = new ArrayDeque<>();

    PdfPage(PdfFile file, double width, double height, String language) {
        this.file = file;
        this.height = height;
        this.page = new PDPage(new PDRectangle((float) points(width), (float) points(height)));
        file.document().addPage(page);
        file.structure().begin(page);
        PDStructureElement section = file.structure().child(file.structure().document(), Tag.SECTION);
        section.setLanguage(language);
        tags.push(section);
    }

    static double points(double mm) {
        return mm * POINTS_PER_MM;
    }

    private double flipped(double mm) {
        return points(height - mm);
    }

    /** Begins a part. */
    public void open(Tag tag) {
        tags.push(file.structure().child(tags.peek(), tag));
    }

    /** Begins a picture that a description stands for. */
    public void openFigure(String description, double x, double y, double width, double boxHeight) {
        open(Tag.FIGURE);
        PDRectangle box = new PDRectangle(
                (float) points(x), (float) flipped(y + boxHeight), (float) points(width), (float) points(boxHeight));
        file.structure().describe(tags.peek(), description, box);
    }

    /** Ends the part begun last. */
    public void shut() {
        tags.pop();
    }

    /** Everything drawn until {@link #endMarked} is what the open part consists of. */
    public void beginMarked() {
        PDStructureElement element = tags.element();
        operators.raw("/" + element.getStructureType() + " <</MCID "
                + file.structure().mark(element, page) + ">> BDC\n");
    }

    /** Everything drawn until {@link #endMarked} is decoration. */
    public void beginDecoration() {
        operators.raw("/Artifact BMC\n");
    }

    public void endMarked() {
        operators.raw("EMC\n");
    }

    /**
     * Draws letters of one line.
     *
     * @param x left end, in millimetres
     * @param baseline in millimetres
     * @param size in points
     * @param scale horizontal scale, 1 as designed
     */
    public void letters(double x, double baseline, double size, double scale, Ink ink, List<Letter> letters) {
        operators.op("BT");
        operators.op("rg", ink.red(), ink.green(), ink.blue()).op("RG", ink.red(), ink.green(), ink.blue());
        operators.op("w", size * OUTLINE).op("Tz", 100 * scale).op("Td", points(x), flipped(baseline));
        int from = 0;
        while (from < letters.size()) {
            int to = from + 1;
            while (to < letters.size() && alike(letters.get(from), letters.get(to))) {
                to++;
            }
            run(letters.subList(from, to), size);
            from = to;
        }
        operators.op("ET");
    }

    private static boolean alike(Letter one, Letter other) {
        return one.face().equals(other.face()) && one.stroked() == other.stroked();
    }

    private void run(List<Letter> letters, double size) {
        Typeface face = letters.get(0).face();
        FontSubset font = file.font(face);
        String name = file.nameOf(face);
        fonts.put(name, font.dictionary());
        operators
                .op("Tr", letters.get(0).stroked() ? 2 : 0)
                .raw("/" + name + " ")
                .op("Tf", size);
        StringBuilder codes = new StringBuilder("<");
        letters.forEach(letter -> codes.append(font.code(letter)));
        operators.raw(codes.append("> Tj\n").toString());
    }

    /** Draws a line. */
    public void line(double x1, double y1, double x2, double y2, double width, boolean dashed, Ink ink) {
        operators.raw(dashed ? "[4 3] 0 d\n" : "[] 0 d\n").op("RG", ink.red(), ink.green(), ink.blue());
        operators
                .op("w", width)
                .op("m", points(x1), flipped(y1))
                .op("l", points(x2), flipped(y2))
                .op("S");
    }

    /** Fills an area. */
    public void filled(double x, double y, double width, double boxHeight, Ink ink) {
        operators.op("rg", ink.red(), ink.green(), ink.blue());
        operators
                .op("re", points(x), flipped(y + boxHeight), points(width), points(boxHeight))
                .op("f");
    }

    /** Draws a frame, its line in points. */
    public void framed(double x, double y, double width, double boxHeight, double line, Ink ink) {
        operators.raw("[] 0 d\n").op("RG", ink.red(), ink.green(), ink.blue()).op("w", line);
        operators
                .op("re", points(x), flipped(y + boxHeight), points(width), points(boxHeight))
                .op("S");
    }

    /** Draws black bars: whole numbers in a grid whose unit and origin are given in millimetres. */
    public void bars(double x, double y, double unitX, double unitY, List<int[]> rectangles) {
        operators.op("q").op("cm", points(unitX), 0, 0, -points(unitY), points(x), flipped(y));
        operators.op("g", 0);
        for (int[] rectangle : rectangles) {
            operators.op("re", rectangle[0], rectangle[1], rectangle[2], rectangle[3]);
        }
        operators.op("f").op("Q");
    }

    /** Draws a picture, a stencil in black, as large as fits, at the left in the middle of its box. */
    public void picture(Picture picture, double x, double y, double width, double boxHeight) throws IOException {
        double shownWidth = Math.min(width, boxHeight * picture.proportion());
        double shownHeight = shownWidth / picture.proportion();
        PdfFile.Image image = file.image(picture);
        images.put(image.name(), image.stream());
        double bottom = flipped(y + (boxHeight + shownHeight) / 2);
        operators.op("q").op("g", 0).op("cm", points(shownWidth), 0, 0, points(shownHeight), points(x), bottom);
        operators.raw("/" + image.name() + " Do\n").op("Q");
    }

    /** Ends the page. */
    public void finish() throws IOException {
        page.setContents(new PDStream(Streams.deflated(file.document(), operators.bytes())));
        PDResources resources = new PDResources();
        put(resources, COSName.FONT, fonts);
        put(resources, COSName.XOBJECT, images);
        page.setResources(resources);
    }

    private static void put(PDResources resources, COSName kind, Map<String, COSBase> named) {
        if (!named.isEmpty()) {
            COSDictionary dictionary = new COSDictionary();
            named.forEach((name, value) -> dictionary.setItem(COSName.getPDFName(name), value));
            resources.getCOSObject().setItem(kind, dictionary);
        }
    }
}
