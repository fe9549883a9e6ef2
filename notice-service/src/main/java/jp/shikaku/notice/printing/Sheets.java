package jp.shikaku.notice.printing;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/** The A4 sheets of a bundle: pages on them, cut marks, and what tells a person at the printer which sheet it is. */
final class Sheets {

    static final PDRectangle SIZE = PDRectangle.A4;

    private static final float MARK = 12;
    private static final float GAP = 3;
    private static final float CROSS = 4;
    private static final float SMALL = 6;
    private static final float LARGE = 26;
    private static final float LINE = 40;
    private static final float MARGIN = 72;
    private static final float HAIRLINE = 0.25f;

    private final PDDocument bundle;

    Sheets(PDDocument bundle) {
        this.bundle = bundle;
    }

    int count() {
        return bundle.getNumberOfPages();
    }

    /** One page in the middle of a sheet, with cut marks; envelope and place at the foot. */
    void alone(PDFormXObject form, String label) throws IOException {
        PDRectangle box = form.getBBox();
        float left = (SIZE.getWidth() - box.getWidth()) / 2;
        float bottom = (SIZE.getHeight() - box.getHeight()) / 2;
        try (PDPageContentStream ink = sheet()) {
            draw(ink, form, left, bottom);
            marks(ink, new PDRectangle(left, bottom, box.getWidth(), box.getHeight()));
            text(ink, label, MARK + GAP, GAP, SMALL);
        }
    }

    /** Pages of one side of a sheet, with a cross where two cuts meet; the places up the left edge. */
    void filled(List<PDFormXObject> pages, Grid grid, boolean back, String label) throws IOException {
        try (PDPageContentStream ink = sheet()) {
            for (int cell = 0; cell < pages.size(); cell++) {
                draw(ink, pages.get(cell), grid.x(cell, back), grid.y(cell));
            }
            ink.setLineWidth(HAIRLINE);
            for (int column = 0; column <= grid.columns(); column++) {
                for (int row = 0; row <= grid.rows(); row++) {
                    cross(ink, grid.left() + column * grid.width(), grid.bottom() + row * grid.height());
                }
            }
            ink.stroke();
            ink.beginText();
            ink.setFont(new PDType1Font(FontName.HELVETICA), SMALL);
            ink.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, SMALL + GAP, MARGIN));
            ink.showText(label + (back ? "  BACK" : "  FRONT"));
            ink.endText();
        }
    }

    /** A sheet that parts bundles, with an empty back where sheets have two sides. */
    void separator(String words, boolean twoSides) throws IOException {
        try (PDPageContentStream ink = sheet()) {
            ink.addRect(0, SIZE.getHeight() - MARK, SIZE.getWidth(), MARK);
            ink.fill();
            float y = SIZE.getHeight() - 2 * MARGIN;
            for (String line : words.lines().toList()) {
                text(ink, line, MARGIN, y, LARGE);
                y -= LINE;
            }
        }
        if (twoSides) {
            empty();
        }
    }

    void empty() {
        bundle.addPage(new PDPage(SIZE));
    }

    private PDPageContentStream sheet() throws IOException {
        PDPage page = new PDPage(SIZE);
        bundle.addPage(page);
        return new PDPageContentStream(bundle, page);
    }

    private static void draw(PDPageContentStream ink, PDFormXObject form, float left, float bottom) throws IOException {
        PDRectangle box = form.getBBox();
        ink.saveGraphicsState();
        ink.transform(Matrix.getTranslateInstance(left - box.getLowerLeftX(), bottom - box.getLowerLeftY()));
        ink.drawForm(form);
        ink.restoreGraphicsState();
    }

    /** Marks outside the corners, or inside them where the page fills the sheet. */
    private static void marks(PDPageContentStream ink, PDRectangle box) throws IOException {
        boolean full = box.getLowerLeftX() < MARK + GAP || box.getLowerLeftY() < MARK + GAP;
        float from = full ? 0 : GAP;
        float length = full ? -MARK : MARK;
        float[][] corners = {
            {box.getLowerLeftX(), box.getLowerLeftY(), -1, -1},
            {box.getUpperRightX(), box.getLowerLeftY(), 1, -1},
            {box.getLowerLeftX(), box.getUpperRightY(), -1, 1},
            {box.getUpperRightX(), box.getUpperRightY(), 1, 1},
        };
        ink.setLineWidth(HAIRLINE);
        for (float[] corner : corners) {
            ink.moveTo(corner[0] + corner[2] * from, corner[1]);
            ink.lineTo(corner[0] + corner[2] * (from + length), corner[1]);
            ink.moveTo(corner[0], corner[1] + corner[3] * from);
            ink.lineTo(corner[0], corner[1] + corner[3] * (from + length));
        }
        ink.stroke();
    }

    private static void cross(PDPageContentStream ink, float x, float y) throws IOException {
        ink.moveTo(x - CROSS, y);
        ink.lineTo(x + CROSS, y);
        ink.moveTo(x, y - CROSS);
        ink.lineTo(x, y + CROSS);
    }

    private static void text(PDPageContentStream ink, String line, float x, float y, float size) throws IOException {
        ink.beginText();
        ink.setFont(new PDType1Font(FontName.HELVETICA), size);
        ink.newLineAtOffset(x, y);
        ink.showText(line);
        ink.endText();
    }
}
