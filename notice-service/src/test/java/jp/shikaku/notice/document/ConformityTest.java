package jp.shikaku.notice.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import jp.shikaku.notice.document.letters.Typefaces;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Every document lasts and can be read aloud, as veraPDF judges")
class ConformityTest {

    private static DocumentPrinter printer;

    @BeforeAll
    static void prepare() {
        VeraGreenfieldFoundryProvider.initialise();
        printer = new DocumentPrinter(Typefaces.bundled());
    }

    @ParameterizedTest
    @EnumSource(DocumentForm.class)
    @DisplayName("PDF/A-2a and PDF/UA-1")
    void conforms(DocumentForm form) throws Exception {
        for (DocumentContent content : List.of(Samples.named("髙﨑　𠮷野邉", "ﾀｶｻｷ ﾖｼﾉﾍﾞ"), Samples.longest())) {
            byte[] pdf = ((PrintResult.Printed) printer.print(form, content, Samples.style())).pdf();
            for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
                assertThat(faults(pdf, flavour)).as("%s as %s", form, flavour).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("a page without tags and metadata is found faulty, so the judge does judge")
    void judges() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument plain = new PDDocument()) {
            plain.addPage(new PDPage());
            plain.save(bytes);
        }
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            assertThat(faults(bytes.toByteArray(), flavour)).isNotEmpty();
        }
    }

    private static Set<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            Stream<String> faults = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " "
                            + assertion.getLocation().getContext());
            Set<String> found = faults.collect(Collectors.toSet());
            assertThat(result.isCompliant()).isEqualTo(found.isEmpty());
            return found;
        }
    }
}
