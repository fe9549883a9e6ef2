package jp.shikaku.notice.printing;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * Puts documents into one PDF for a printer: a separator sheet before and after, and every page on A4 with cut marks at
 * its corners and, outside them or at the foot, the envelope and the place. Pages smaller than A4 stand in the middle of
 * a sheet. The pages themselves are those that were issued, unaltered.
 */
final class BundleMaker {

    private static final PDRectangle SHEET = PDRectangle.A4;
    private static final float MARK = 12;
    private static final float GAP = 3;
    private static final float SMALL = 6;
    private static final float LARGE = 26;
    private static final float LINE = 40;
    private static final float MARGIN = 72;

    private BundleMaker() {}

    /**
     * Makes a bundle.
     *
     * @param title what it is, in Latin letters: printed on the separator sheets
     * @param items the documents in their order
     * @param addresses pages that go on top of an envelope, by its number
     */
    static Bundle make(String title, List<PrintItem> items, Map<Integer, byte[]> addresses) throws IOException {
        try (PDDocument bundle = new PDDocument();
                Sources sources = new Sources(bundle)) {
            Map<Integer, Integer> sizes = new HashMap<>();
            items.forEach(item -> sizes.merge(item.envelope(), 1, Integer::sum));
            List<Bundle.Placed> placed = new ArrayList<>();
            separator(bundle, List.of("BEGIN", title, items.size() + " documents", sizes.size() + " envelopes"));
            Map<Integer, Integer> inEnvelope = new HashMap<>();
            for (PrintItem item : items) {
                int nth = inEnvelope.merge(item.envelope(), 1, Integer::sum);
                if (nth == 1 && addresses.containsKey(item.envelope())) {
                    sheets(bundle, sources.open(addresses.get(item.envelope())), "E" + item.envelope());
                }
                String label =
                        "E" + item.envelope() + "  " + nth + "/" + sizes.get(item.envelope()) + "  P" + item.place();
                int first = bundle.getNumberOfPages() + 1;
                int pages = sheets(bundle, sources.open(item.pdf()), label);
                placed.add(new Bundle.Placed(item, first, pages));
            }
            separator(bundle, List.of("END", title));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bundle.save(bytes);
            return new Bundle(bytes.toByteArray(), bundle.getNumberOfPages(), placed);
        }
    }

    /** Adds pages, one to a sheet. Returns how many there are. */
    private static int sheets(PDDocument bundle, List<PDFormXObject> pages, String label) throws IOException {
        for (PDFormXObject page : pages) {
            sheet(bundle, page, label);
        }
        return pages.size();
    }

    private static void sheet(PDDocument bundle, PDFormXObject form, String label) throws IOException {
        PDRectangle box = form.getBBox();
        float left = (SHEET.getWidth() - box.getWidth()) / 2;
        float bottom = (SHEET.getHeight() - box.getHeight()) / 2;
        PDPage page = new PDPage(SHEET);
        bundle.addPage(page);
        try (PDPageContentStream ink = new PDPageContentStream(bundle, page)) {
            ink.saveGraphicsState();
            ink.transform(Matrix.getTranslateInstance(left - box.getLowerLeftX(), bottom - box.getLowerLeftY()));
            ink.drawForm(form);
            ink.restoreGraphicsState();
            marks(ink, new PDRectangle(left, bottom, box.getWidth(), box.getHeight()));
            text(ink, label, MARK + GAP, GAP, SMALL);
        }
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
        ink.setLineWidth(0.25f);
        for (float[] corner : corners) {
            ink.moveTo(corner[0] + corner[2] * from, corner[1]);
            ink.lineTo(corner[0] + corner[2] * (from + length), corner[1]);
            ink.moveTo(corner[0], corner[1] + corner[3] * from);
            ink.lineTo(corner[0], corner[1] + corner[3] * (from + length));
        }
        ink.stroke();
    }

    private static void separator(PDDocument bundle, List<String> lines) throws IOException {
        PDPage page = new PDPage(SHEET);
        bundle.addPage(page);
        try (PDPageContentStream ink = new PDPageContentStream(bundle, page)) {
            ink.addRect(0, SHEET.getHeight() - MARK, SHEET.getWidth(), MARK);
            ink.fill();
            float y = SHEET.getHeight() - 2 * MARGIN;
            for (String line : lines) {
                text(ink, line, MARGIN, y, LARGE);
                y -= LINE;
            }
        }
    }

    private static void text(PDPageContentStream ink, String line, float x, float y, float size) throws IOException {
        ink.beginText();
        ink.setFont(new PDType1Font(FontName.HELVETICA), size);
        ink.newLineAtOffset(x, y);
        ink.showText(line);
        ink.endText();
    }

    /** The files whose pages a bundle holds: open until it is saved. */
    private static final class Sources implements Closeable {

        private final LayerUtility layers;
        private final Deque<PDDocument> files = new ArrayDeque<>();

        Sources(PDDocument bundle) {
            layers = new LayerUtility(bundle);
        }

        List<PDFormXObject> open(byte[] pdf) throws IOException {
            files.push(Loader.loadPDF(pdf));
            List<PDFormXObject> pages = new ArrayList<>();
            for (int page = 0; page < files.peek().getNumberOfPages(); page++) {
                pages.add(layers.importPageAsForm(files.peek(), page));
            }
            return pages;
        }

        @Override
        public void close() {
            files.forEach(IOUtils::closeQuietly);
        }
    }
}
