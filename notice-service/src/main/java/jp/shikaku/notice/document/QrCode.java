package jp.shikaku.notice.document;

import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/** The modules of one QR code, error correction M (about 15 % may be lost), without its quiet zone. */
record QrCode(BitMatrix modules) {

    /**
     * Not chosen among the eight for each code: comparing them took a third of the time of a document, and of signed
     * contents this one is the best in four of five. Readers learn it from the code.
     */
    private static final int MASK = 2;

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

    /** Modules per side. */
    int side() {
        return modules.getWidth();
    }

    /** The modules row by row, each row in whole bytes from the left, dark ones as 1: what a stencil is made of. */
    byte[] rows() {
        int width = (side() + Byte.SIZE - 1) / Byte.SIZE;
        byte[] rows = new byte[width * side()];
        for (int row = 0; row < side(); row++) {
            for (int column = 0; column < side(); column++) {
                if (modules.get(column, row)) {
                    rows[width * row + column / Byte.SIZE] |= (byte) (0x80 >> column % Byte.SIZE);
                }
            }
        }
        return rows;
    }
}
