package jp.shikaku.notice.printing;

import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A document in the order of printing.
 *
 * @param place from 1 on
 * @param document its number
 * @param envelope number of the envelope it shares with its household, from 1 on
 * @param pdf its pages
 */
record PrintItem(int place, String document, int envelope, byte[] pdf) {

    /** Width and height of a postcard in points. */
    private static final float[] POSTCARD = {100 * 72 / 25.4f, 148 * 72 / 25.4f};

    /**
     * Whether it is a postcard, which carries its address itself. Its pages say so, not the present setting of the form:
     * it may have been made under another.
     */
    boolean isPostcard() throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            PDRectangle page = file.getPage(0).getMediaBox();
            return Math.abs(page.getWidth() - POSTCARD[0]) < 1 && Math.abs(page.getHeight() - POSTCARD[1]) < 1;
        }
    }
}
