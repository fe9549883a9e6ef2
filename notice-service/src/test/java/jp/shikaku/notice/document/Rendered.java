package jp.shikaku.notice.document;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages as pictures. */
final class Rendered {

    private static final float POINTS_PER_INCH = 72;

    private Rendered() {}

    /** Every page of a file in grey, in dots per inch. */
    static List<BufferedImage> grey(byte[] pdf, float dpi) throws IOException {
        List<BufferedImage> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(renderer.renderImage(page, dpi / POINTS_PER_INCH, ImageType.GRAY));
            }
        }
        return pages;
    }

    /**
     * How much two pages differ, 0 to 1: the greatest difference of mean darkness in any square of a grid, so that a
     * missing line counts and a shifted edge of a letter does not.
     */
    static double difference(BufferedImage one, BufferedImage other, int square) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return 1;
        }
        int columns = one.getWidth() / square;
        int rows = one.getHeight() / square;
        BufferedImage first = shrunk(one, columns, rows);
        BufferedImage second = shrunk(other, columns, rows);
        int greatest = 0;
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                int a = first.getRaster().getSample(x, y, 0);
                int b = second.getRaster().getSample(x, y, 0);
                greatest = Math.max(greatest, Math.abs(a - b));
            }
        }
        return greatest / 255.0;
    }

    private static BufferedImage shrunk(BufferedImage image, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = small.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        canvas.dispose();
        return small;
    }
}
