package jp.shikaku.notice.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jp.shikaku.notice.document.layout.Layout;
import jp.shikaku.notice.document.layout.Layouts;
import jp.shikaku.notice.document.layout.Wording;
import jp.shikaku.notice.document.letters.Typefaces;
import jp.shikaku.notice.document.pdf.PdfFile;
import jp.shikaku.notice.document.pdf.PdfPage;

/**
 * Prints the documents of a qualification (資格情報のお知らせ, 資格確認書 and what goes with them) as PDF. The same order gives the
 * same bytes. Safe for several threads, which share the parsed typefaces.
 */
public final class DocumentPrinter {

    private static final ZoneOffset TOKYO = ZoneOffset.ofHours(9);

    private static final String JAPANESE = "ja";
    private static final Set<DocumentForm> LETTERS = Set.of(DocumentForm.ADDRESS_PAGE, DocumentForm.RETURN_REQUEST);

    private final Layouts layouts = new Layouts();
    private final Wording wording = layouts.wording();
    private final Typefaces typefaces;

    /** A printer with these typefaces. */
    public DocumentPrinter(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** The texts an insurer may replace, by name. */
    public Map<String, Wording.Replaceable> replaceableTexts() {
        return wording.replaceable();
    }

    /**
     * Prints one form.
     *
     * @see #print(List, DocumentContent, InsurerStyle)
     */
    public PrintResult print(DocumentForm form, DocumentContent content, InsurerStyle style) {
        return print(List.of(form), content, style);
    }

    /**
     * Prints several forms of one content into one file, for example an address page, a notice and its English
     * companion.
     *
     * @param forms at least one, in the order of the pages
     * @param content what they say
     * @param style what the insurer brings to them
     * @return the file, or the findings that stopped it
     * @throws IllegalArgumentException if the text of the QR code does not fit into one, or a letter has no
     *     recipient
     */
    public PrintResult print(List<DocumentForm> forms, DocumentContent content, InsurerStyle style) {
        if (content.recipient() == null && forms.stream().anyMatch(LETTERS::contains)) {
            throw new IllegalArgumentException("a letter needs a recipient");
        }
        Stamps stamps = new Stamps(
                QrCode.of(content.verification()).picture(),
                Optional.ofNullable(content.recipient()).flatMap(PostalBarcode::of),
                style);
        Wordsmith words = new Wordsmith(typefaces, Values.of(content, style, wording));
        try (PdfFile file = new PdfFile()) {
            for (DocumentForm form : forms) {
                draw(file, layouts.form(form.layout()), words, stamps);
            }
            if (!words.findings().isEmpty()) {
                return new PrintResult.Stopped(words.findings());
            }
            Layout first = layouts.form(forms.get(0).layout());
            return new PrintResult.Printed(file.finish(
                    words.plain(first.title()),
                    first.language(),
                    content.issuedOn().atStartOfDay().atOffset(TOKYO),
                    content.documentNumber().hashCode()));
        } catch (IOException e) {
            throw new UncheckedIOException("The document could not be written", e);
        }
    }

    private void draw(PdfFile file, Layout layout, Wordsmith words, Stamps stamps) throws IOException {
        for (Layout.Page sheet : layout.pages()) {
            PdfPage page = file.page(sheet.width(), sheet.height(), layout.language());
            TextSetter setter = new TextSetter(page, words, !layout.language().startsWith(JAPANESE));
            new Painter(page, setter, words, layouts, stamps).draw(sheet.elements(), 0, 0);
            page.finish();
        }
    }
}
