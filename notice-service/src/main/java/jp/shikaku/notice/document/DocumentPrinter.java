package jp.shikaku.notice.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Prints the documents of the qualification (資格情報のお知らせ, 資格確認書) as PDF. The same order gives the same bytes. Safe for
 * several threads: each borrows a parsed font.
 */
public final class DocumentPrinter {

    private final ConcurrentLinkedQueue<NoticeFont> fonts = new ConcurrentLinkedQueue<>();

    /**
     * Prints one document.
     *
     * @param form what it looks like
     * @param content what it says
     * @param style what the insurer brings to it
     * @return the document, or the findings that stopped it
     * @throws IllegalArgumentException if the text of the QR code does not fit into one
     */
    public PrintResult print(DocumentForm form, DocumentContent content, InsurerStyle style) {
        QrCode code = QrCode.of(content.verification());
        NoticeFont borrowed = fonts.poll();
        NoticeFont font = borrowed == null ? NoticeFont.load() : borrowed;
        try {
            return print(content, code, font);
        } catch (IOException e) {
            throw new UncheckedIOException("The document could not be written", e);
        } finally {
            fonts.add(font);
        }
    }

    private static PrintResult print(DocumentContent content, QrCode code, NoticeFont font) throws IOException {
        try (PDDocument document = new PDDocument()) {
            describe(document, content);
            List<PrintFinding> findings = draw(document, content, code, font);
            if (!findings.isEmpty()) {
                return new PrintResult.Stopped(findings);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
            document.save(bytes);
            return new PrintResult.Printed(bytes.toByteArray());
        }
    }

    private static List<PrintFinding> draw(PDDocument document, DocumentContent content, QrCode code, NoticeFont font)
            throws IOException {
        try (Sheet sheet = new Sheet(document, font)) {
            new SheetPart(sheet, content).draw();
            new CardPart(sheet, content, code).draw();
            return sheet.findings();
        }
    }

    private static void describe(PDDocument document, DocumentContent content) {
        Calendar issued = GregorianCalendar.from(content.issuedOn().atStartOfDay(ZoneOffset.ofHours(9)));
        issued.setTimeZone(TimeZone.getTimeZone("GMT+09:00"));
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle("資格情報のお知らせ");
        information.setProducer("Shikaku");
        information.setCreationDate(issued);
        document.setDocumentInformation(information);
        document.setDocumentId((long) content.documentNumber().hashCode());
        document.getDocumentCatalog().setLanguage(Locale.JAPAN.toLanguageTag());
        PDViewerPreferences preferences =
                new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }
}
