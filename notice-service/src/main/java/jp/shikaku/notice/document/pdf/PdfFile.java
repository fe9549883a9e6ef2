package jp.shikaku.notice.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

import jp.shikaku.notice.document.letters.Typeface;

/** One PDF file while it is written. The same calls give the same bytes. */
public final class PdfFile implements Closeable {

    private final PDDocument document = new PDDocument();
    private final Structure structure = new Structure();
    private final Map<Typeface, FontSubset> fonts = new LinkedHashMap<>();
    private final Map<Picture, Image> images = new LinkedHashMap<>();

    /** A picture that stands in the file once, and its name on the pages. */
    record Image(String name, COSStream stream) {}

    /**
     * Adds a page; the one before has to be finished.
     *
     * @param width in millimetres
     * @param height in millimetres
     * @param language of its texts, as a BCP 47 tag
     */
    public PdfPage page(double width, double height, String language) {
        return new PdfPage(this, width, height, language);
    }

    /**
     * Finishes the file.
     *
     * @param title as shown by viewers
     * @param language of the file, as a BCP 47 tag
     * @param made when it is said to be made
     * @param id what its identifier is derived from
     */
    public byte[] finish(String title, String language, OffsetDateTime made, long id) throws IOException {
        for (FontSubset font : fonts.values()) {
            font.embed(document);
        }
        structure.embed(document);
        Conformity.declare(document, title, language, made);
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer("Shikaku");
        information.setCreationDate(GregorianCalendar.from(made.toZonedDateTime()));
        document.setDocumentInformation(information);
        document.setDocumentId(id);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        document.save(bytes);
        return bytes.toByteArray();
    }

    PDDocument document() {
        return document;
    }

    Structure structure() {
        return structure;
    }

    FontSubset font(Typeface face) {
        return fonts.computeIfAbsent(face, FontSubset::new);
    }

    Image image(Picture picture) throws IOException {
        Image known = images.get(picture);
        if (known != null) {
            return known;
        }
        Image made = new Image("I" + images.size(), picture.embed(document));
        images.put(picture, made);
        return made;
    }

    String nameOf(Typeface face) {
        int place = 0;
        for (Typeface known : fonts.keySet()) {
            if (known.equals(face)) {
                return "F" + place;
            }
            place++;
        }
        throw new IllegalStateException("the typeface is not in use");
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
