package jp.shikaku.notice.document;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jp.shikaku.notice.document.pdf.PdfPage;
import jp.shikaku.notice.document.pdf.Picture;

/** What is put on a page as a picture: the QR code, the bars of the address, the insurer's pictures. */
record Stamps(QrCode code, Optional<PostalBarcode> postal, InsurerStyle style) {

    void code(PdfPage page, String description, double x, double y, double side) {
        page.openFigure(description, x, y, side, side);
        page.beginMarked();
        page.stencil(x, y, side, code.side(), code.rows());
        page.endMarked();
        page.shut();
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
        Picture picture = "seal".equals(source) ? style.seal() : style.logo();
        page.openFigure(description, box.x(), box.y(), box.width(), box.height());
        page.beginMarked();
        page.picture(picture, box.x(), box.y(), box.width(), box.height());
        page.endMarked();
        page.shut();
    }
}
