package jp.shikaku.notice.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.data.Offset.offset;

@DisplayName("Cards and postcards imposed on sheets for a cutter")
class ImpositionTest {

    private static final float MM = 72 / 25.4f;
    private static final PDRectangle CARD = new PDRectangle(85.6f * MM, 54 * MM);

    @ParameterizedTest(name = "{0}: {3} on a sheet")
    @CsvSource({"a card, 85.6, 54, 10", "a postcard, 100, 148, 4", "a sheet, 210, 297, 0"})
    @DisplayName("as many as fit")
    void grid(String what, float width, float height, int cells) {
        assertThat(Grid.of(new PDRectangle(width * MM, height * MM), Sheets.SIZE)
                        .map(Grid::cells)
                        .orElse(0))
                .isEqualTo(cells);
    }

    @Test
    @DisplayName("fronts and backs meet when the sheet is turned about its long edge, and the manifest says where")
    void backToBack() throws IOException {
        List<PrintItem> items = items(12);

        Bundle bundle = BundleMaker.make("CARDS", items, Map.of(), Arrangement.IMPOSED);

        assertThat(bundle.pages())
                .as("two separators and two sheets, all with two sides")
                .isEqualTo(8);
        assertThat(bundle.documents()).extracting(Bundle.Placed::firstPage).containsOnly(3, 5);
        assertThat(bundle.documents())
                .extracting(Bundle.Placed::position)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2);
        List<Mark> fronts = marks(bundle, 3);
        List<Mark> backs = marks(bundle, 4);
        assertThat(fronts).hasSize(10).extracting(Mark::text).startsWith("F1", "F2");
        for (Mark front : fronts) {
            Mark back = backs.stream()
                    .filter(mark -> mark.text().equals(front.text().replace('F', 'B')))
                    .findFirst()
                    .orElseThrow();
            assertThat(back.y()).isEqualTo(front.y(), offset(0.5f));
            assertThat(back.left() + front.left())
                    .as("mirrored about the middle of the sheet")
                    .isEqualTo(Sheets.SIZE.getWidth() - CARD.getWidth(), offset(0.5f));
        }
    }

    @Test
    @DisplayName("pages of A4 stand alone though they are to be imposed")
    void sheetsAlone() throws IOException {
        List<PrintItem> items = List.of(new PrintItem(1, "D1", 1, document(PDRectangle.A4, "F1", "B1")));

        Bundle bundle = BundleMaker.make("SHEETS", items, Map.of(), Arrangement.IMPOSED);

        assertThat(bundle.pages()).isEqualTo(4);
        assertThat(bundle.documents().get(0).position()).isNull();
    }

    @Test
    @DisplayName("a run whose form was changed on the way has cards on their sheets and the rest on sheets of its own")
    void mixed() throws IOException {
        List<PrintItem> items = new ArrayList<>(items(3));
        items.add(0, new PrintItem(8, "D8", 8, document(PDRectangle.A4, "F8")));
        items.add(2, new PrintItem(9, "D9", 9, document(new PDRectangle(100 * MM, 148 * MM), "F9", "B9")));

        Bundle bundle = BundleMaker.make("MIXED", items, Map.of(), Arrangement.IMPOSED);

        assertThat(bundle.documents())
                .extracting(placed -> placed.item().document(), Bundle.Placed::firstPage, Bundle.Placed::position)
                .containsExactly(
                        tuple("D8", 3, null),
                        tuple("D1", 5, 1),
                        tuple("D2", 5, 2),
                        tuple("D3", 5, 3),
                        tuple("D9", 7, 1));
        assertThat(bundle.pages())
                .as("each on two sides: separators, the page of A4, cards, postcard")
                .isEqualTo(2 * 5);
        assertThat(marks(bundle, 3)).extracting(Mark::text).contains("F8");
        assertThat(marks(bundle, 5)).extracting(Mark::text).contains("F1", "F2", "F3");
        assertThat(marks(bundle, 8)).extracting(Mark::text).contains("B9");
    }

    @Test
    @DisplayName("the address pages follow, one for each envelope")
    void addresses() throws IOException {
        byte[] address = document(PDRectangle.A4, "ADDRESS");

        Bundle bundle = BundleMaker.make("CARDS", items(3), Map.of(1, address, 2, address), Arrangement.IMPOSED);

        assertThat(bundle.pages()).isEqualTo(2 + 2 + 2 * 2 + 2);
        assertThat(marks(bundle, 5)).extracting(Mark::text).contains("ADDRESS");
    }

    /** A word on a page and where its card begins. */
    private record Mark(String text, float left, float y) {}

    private static List<Mark> marks(Bundle bundle, int page) throws IOException {
        List<Mark> marks = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                if (positions.get(0).getDir() == 0 && positions.get(0).getFontSizeInPt() > 8) {
                    marks.add(new Mark(
                            text,
                            positions.get(0).getXDirAdj(),
                            positions.get(0).getYDirAdj()));
                }
            }
        };
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        try (PDDocument document = Loader.loadPDF(bundle.pdf())) {
            stripper.getText(document);
        }
        return marks;
    }

    private static List<PrintItem> items(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new PrintItem(n, "D" + n, 1 + n / 2, document(CARD, "F" + n, "B" + n)))
                .toList();
    }

    private static byte[] document(PDRectangle size, String... pages) {
        try (PDDocument document = new PDDocument()) {
            for (String text : pages) {
                PDPage page = new PDPage(size);
                document.addPage(page);
                try (PDPageContentStream ink = new PDPageContentStream(document, page)) {
                    ink.beginText();
                    ink.setFont(new PDType1Font(FontName.HELVETICA), 10);
                    ink.newLineAtOffset(0, 20);
                    ink.showText(text);
                    ink.endText();
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
