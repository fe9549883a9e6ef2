package jp.shikaku.notice.document;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import jp.shikaku.notice.document.DocumentContent.Insured;
import jp.shikaku.notice.document.DocumentContent.Person;
import jp.shikaku.notice.document.letters.Typefaces;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What a desk relies on is legible")
class LegibilityTest {

    /** Points, as the issue asks where it counts. */
    private static final double LEGIBLE = 12;
    /** Letters of the longest name, symbol and number that are set in the legible size; wide letters, as Chinese characters. */
    private static final int LONGEST_NAME = 50;

    private static final int LONGEST_NUMBER = 19;

    private static final DocumentPrinter PRINTER =
            new DocumentPrinter(Typefaces.with(Path.of("src/test/resources/fonts/rare-ming")));

    @ParameterizedTest
    @EnumSource(
            value = DocumentForm.class,
            names = {"NOTICE_A4", "CERTIFICATE_CARD_SHEET", "CERTIFICATE_CARD", "CERTIFICATE_POSTCARD", "CERTIFICATE_A4"
            })
    @DisplayName(
            "name, birth date, insurer's number, numbers, validity and ratio: 12 points or more wherever they stand")
    void twelvePoints(DocumentForm form) throws Exception {
        for (DocumentContent content : contents().toList()) {
            TypeSizes sizes = sizes(form, content);
            reliedOn(content).forEach((what, text) -> assertThat(sizes.of(text))
                    .as("%s of %s", what, content.person().name())
                    .isNotEmpty()
                    .allSatisfy(size -> assertThat(size).isGreaterThanOrEqualTo(LEGIBLE)));
        }
    }

    @ParameterizedTest(name = "{0}: {1} points")
    @CsvSource({
        "NOTICE_A4, 6",
        "CERTIFICATE_CARD_SHEET, 5",
        "CERTIFICATE_CARD, 5",
        "CERTIFICATE_POSTCARD, 5",
        "CERTIFICATE_A4, 6"
    })
    @DisplayName("nothing else is smaller than it is said to be (docs/documents.md)")
    void smallestOfAll(DocumentForm form, double smallest) throws Exception {
        for (DocumentContent content : contents().toList()) {
            assertThat(sizes(form, content).smallest()).isGreaterThanOrEqualTo(smallest);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentForm.class,
            names = {"NOTICE_A4", "CERTIFICATE_CARD", "CERTIFICATE_POSTCARD", "CERTIFICATE_A4"})
    @DisplayName("a name beyond the stated length is set smaller before it stops the document")
    void beyond(DocumentForm form) throws Exception {
        String name = wide(LONGEST_NAME + 20);
        assertThat(sizes(form, of(Samples.longest(), name, "１２３４", "567890")).of(name))
                .isNotEmpty();
    }

    private static Stream<DocumentContent> contents() {
        return Stream.concat(
                Stream.of(Samples.Sample.values())
                        .map(Samples.Sample::content)
                        .map(content -> of(
                                content,
                                content.person().name(),
                                content.insured().symbol(),
                                content.insured().number())),
                Stream.of(of(Samples.longest(), wide(LONGEST_NAME), wide(LONGEST_NUMBER), wide(LONGEST_NUMBER))));
    }

    /** With a reading unlike the name, which is printed in smaller letters. */
    private static DocumentContent of(DocumentContent like, String name, String symbol, String number) {
        return new DocumentContent(
                like.documentNumber(),
                like.issuedOn(),
                like.effectiveOn(),
                like.validUntil(),
                like.insurer(),
                new Insured(
                        symbol,
                        number,
                        like.insured().branch(),
                        like.insured().family(),
                        like.insured().householder()),
                new Person(
                        name, "ヨミカタ", like.person().birthDate(), like.person().sex()),
                like.acquiredOn(),
                like.burdenTenths(),
                like.optional(),
                like.recipient(),
                like.returning(),
                like.verification());
    }

    /** Wide letters, none like the one before. */
    private static String wide(int letters) {
        return "髙橋斎藤渡邊山田鈴木".repeat(letters / 10 + 1).substring(0, letters);
    }

    private static Map<String, String> reliedOn(DocumentContent content) {
        Insured insured = content.insured();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", content.person().name());
        texts.put("birth date", JapaneseDates.era(content.person().birthDate()));
        texts.put("insurer's number", content.insurer().number().printed());
        texts.put("number", insured.number());
        texts.put("validity", JapaneseDates.era(content.validUntil()));
        if (insured.branch() != null) {
            texts.put("symbol", insured.symbol());
            texts.put("branch", "枝番" + insured.branch());
        }
        if (content.burdenTenths() != null) {
            texts.put("ratio", content.burdenTenths() + "割");
        }
        return texts;
    }

    private static TypeSizes sizes(DocumentForm form, DocumentContent content) throws Exception {
        return TypeSizes.of(((PrintResult.Printed) PRINTER.print(List.of(form), content, Samples.style())).pdf());
    }
}
