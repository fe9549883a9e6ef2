package jp.shikaku.notice.document;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jp.shikaku.notice.document.pdf.PdfPage;
import jp.shikaku.notice.document.pdf.Picture;

/** What is put on a page as a picture: the QR code, the bars of the address, the insurer's pictures. */
record Stamps(Picture code, Optional<PostalBarcode> postal, InsurerStyle style) {

    void code(PdfPage page, String description, double x, double y, double side) throws IOException {
        picture(page, code, description, new Box(x, y, side, side));
    }

    void postalCode(PdfPage page, String description, double x, double y) {
        if (postal.isPresent()) {
            List<int[]> bars = postal.get().bars();
            page.openFigure(description, x, y, PostalBarcode.WIDTH, PostalBarcode.HEIGHT);
            page.beginMarked();
            page.bars(x, y, PostalBarcode.UNIT, PostalBarcode.UNIT, bars);
            page.endMarked();
            page.shut();
        }
    }

    void image(PdfPage page, String source, String description, Box box) throws IOException {
        picture(page, "seal".equals(source) ? style.seal() : style.logo(), description, box);
    }

    private static void picture(PdfPage page, Picture picture, String description, Box box) throws IOException {
        page.openFigure(description, box.x(), box.y(), box.width(), box.height());
        page.beginMarked();
        page.picture(picture, box.x(), box.y(), box.width(), box.height());
        page.endMarked();
        page.shut();
    }
}
