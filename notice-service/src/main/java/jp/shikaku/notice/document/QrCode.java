package jp.shikaku.notice.document;

import java.util.ArrayList;
import java.util.List;
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

    /** Dark modules, those beside each other as one rectangle: x, y, width, height in modules. */
    List<int[]> rectangles() {
        List<int[]> rectangles = new ArrayList<>();
        for (int row = 0; row < side(); row++) {
            int column = 0;
            while (column < side()) {
                int end = column;
                while (end < side() && modules.get(end, row)) {
                    end++;
                }
                if (end > column) {
                    rectangles.add(new int[] {column, row, end - column, 1});
                }
                column = end + 1;
            }
        }
        return rectangles;
    }
}
