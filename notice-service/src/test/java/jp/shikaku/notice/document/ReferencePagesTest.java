package jp.shikaku.notice.document;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.notice.document.letters.Typefaces;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each page beside the picture of it that somebody has looked at. {@code -Dshikaku.pages.write=true} keeps what is printed
 * now as the new reference; look at it before committing it. Pages are left in {@code target/rendered}.
 */
@DisplayName("Pages look as they did when somebody looked at them")
class ReferencePagesTest {

    private static final Path REFERENCES = Path.of("src/test/resources/pages");
    private static final Path RENDERED = Path.of("target/rendered");
    /** Enough to see every line of print, small enough to be kept. */
    private static final float DPI = 72;
    /** Side of a square that is compared, in dots: about the height of a line of print. */
    private static final int SQUARE = 12;
    /** A word that is gone changes its squares by 0.3 and more, another renderer by 0.02. */
    private static final double TOLERANCE = 0.12;

    private static final DocumentPrinter PRINTER = new DocumentPrinter(fonts());

    private static Typefaces fonts() {
        return Typefaces.with(Path.of("src/test/resources/fonts/rare-ming"));
    }

    @ParameterizedTest(name = "{0} of {1}, with the insurer''s own things: {2}")
    @CsvSource(
            textBlock =
                    """
                    NOTICE_A4, NAMED, true
                    NOTICE_A4, RARE, false
                    NOTICE_A4, LONGEST, true
                    NOTICE_A4, EIGHTY_FOUR, false
                    NOTICE_ENGLISH, NAMED, true
                    NOTICE_EASY_JAPANESE, NAMED, true
                    CERTIFICATE_CARD_SHEET, FAMILY_MEMBER, true
                    CERTIFICATE_CARD_SHEET, NAMED, false
                    CERTIFICATE_CARD_SHEET, LONGEST, true
                    CERTIFICATE_CARD, FAMILY_MEMBER, false
                    CERTIFICATE_CARD, LONGEST, true
                    CERTIFICATE_CARD, RARE, false
                    CERTIFICATE_CARD, EIGHTY_FIVE, true
                    CERTIFICATE_POSTCARD, EIGHTY_FOUR, false
                    CERTIFICATE_POSTCARD, LONGEST, true
                    CERTIFICATE_POSTCARD, RARE, true
                    CERTIFICATE_A4, EIGHTY_FIVE, true
                    CERTIFICATE_A4, FAMILY_MEMBER, false
                    CERTIFICATE_A4, LONGEST, true
                    CERTIFICATE_ENGLISH, EIGHTY_FIVE, false
                    CERTIFICATE_EASY_JAPANESE, EIGHTY_FOUR, true
                    ADDRESS_PAGE, NAMED, true
                    ADDRESS_PAGE, LONGEST, false
                    RETURN_REQUEST, NAMED, true
                    RETURN_REQUEST, LONGEST, false
                    RETURN_REQUEST, EIGHTY_FIVE, true
                    """)
    void looksAsBefore(DocumentForm form, Samples.Sample sample, boolean own) throws IOException {
        PrintResult printed = PRINTER.print(form, sample.content(), own ? Samples.style() : InsurerStyle.PLAIN);
        assertThat(printed).isInstanceOf(PrintResult.Printed.class);
        String name = (form + "-" + sample + (own ? "-own" : ""))
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        List<BufferedImage> pages = Rendered.grey(((PrintResult.Printed) printed).pdf(), DPI);
        for (int page = 0; page < pages.size(); page++) {
            String file = name + "-" + (page + 1) + ".png";
            write(RENDERED.resolve(file), pages.get(page));
            Path reference = REFERENCES.resolve(file);
            if (Boolean.getBoolean("shikaku.pages.write")) {
                write(reference, sixteenGreys(pages.get(page)));
            }
            BufferedImage before = Objects.requireNonNull(ImageIO.read(reference.toFile()));
            assertThat(Rendered.difference(grey(before), pages.get(page), SQUARE))
                    .as(file)
                    .isLessThan(TOLERANCE);
        }
    }

    private static void write(Path file, BufferedImage page) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(page, "png", file.toFile());
    }

    private static BufferedImage sixteenGreys(BufferedImage page) {
        byte[] greys = new byte[16];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = (byte) (17 * i);
        }
        IndexColorModel palette = new IndexColorModel(4, 16, greys, greys, greys);
        BufferedImage few =
                new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_BINARY, palette);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                few.getRaster().setSample(x, y, 0, (page.getRaster().getSample(x, y, 0) + 8) / 17);
            }
        }
        return few;
    }

    private static BufferedImage grey(BufferedImage image) {
        BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                grey.getRaster().setSample(x, y, 0, image.getRGB(x, y) & 0xFF);
            }
        }
        return grey;
    }
}
