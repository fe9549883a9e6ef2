package jp.shikaku.notice.document.pdf;

import java.io.IOException;
import java.io.OutputStream;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Streams of a file. */
final class Streams {

    private Streams() {}

    static COSStream deflated(PDDocument document, byte[] content) throws IOException {
        return written(document, content, COSName.FLATE_DECODE);
    }

    static COSStream plain(PDDocument document, byte[] content) throws IOException {
        return written(document, content, null);
    }

    private static COSStream written(PDDocument document, byte[] content, COSName filter) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(filter)) {
            out.write(content);
        }
        return stream;
    }
}
