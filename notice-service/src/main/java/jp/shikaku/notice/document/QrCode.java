package jp.shikaku.notice.document;

import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

import jp.shikaku.notice.document.pdf.Picture;

/** The modules of one QR code, error correction M (about 15 % may be lost), without its quiet zone. */
record QrCode(BitMatrix modules) {

    /**
     * Not chosen among the eight for each code: comparing them took a third of the time of a document, and of signed
     * contents this one is the best in four of five. Readers learn it from the code.
     */
    private static final int MASK = 2;
    /**
     * Dots along the side of a module, as many as a byte has bits. One would do by the letter of the format; but readers of
     * PDF blur a picture of few dots when they enlarge it.
     */
    private static final int DOTS = 8;

    private static final byte BLACK = (byte) 0xFF;

    static QrCode of(String text) {
        Map<EncodeHintType, Object> hints = Map.of(
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.M,
                EncodeHintType.MARGIN,
                0,
                EncodeHintType.CHARACTER_SET,
                "ISO-8859-1",
                EncodeHintType.QR_MASK_PATTERN,
                MASK);
        try {
            return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException e) {
            throw new IllegalArgumentException("The text does not fit into one QR code: " + text.length(), e);
        }
    }

    /** The modules as a picture. */
    Picture picture() {
        int side = modules.getWidth();
        byte[] rows = new byte[DOTS * side * side];
        for (int y = 0; y < side; y++) {
            int row = DOTS * side * y;
            for (int x = 0; x < side; x++) {
                rows[row + x] = modules.get(x, y) ? BLACK : 0;
            }
            for (int again = 1; again < DOTS; again++) {
                System.arraycopy(rows, row, rows, row + again * side, side);
            }
        }
        return Picture.ofStencil(DOTS * side, rows);
    }
}
