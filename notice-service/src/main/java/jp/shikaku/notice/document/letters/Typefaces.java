package jp.shikaku.notice.document.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jp.shikaku.model.character.VariationSelectors;

/**
 * The typefaces in the order in which they are asked for a character (E.7): BIZ UDPGothic, made to be read easily; Noto
 * Sans JP for what it lacks, such as 𠮷; then those of a configured folder, meant for IPAmj明朝, which writes every
 * character and sequence of 文字情報基盤.
 */
public final class Typefaces {

    /** Marks that stand for a character somebody could not write: ● ○ ■ □ 〓 and the replacement character. */
    private static final String REPLACEMENT_MARKS = "\u25CF\u25CB\u25A0\u25A1\u3013\uFFFD";

    private static final int FIRST_EAST_ASIAN = 0x2E80;

    private final Typeface regular;
    private final Typeface wider;
    private final List<Typeface> widest;

    private Typefaces(List<Typeface> widest) {
        this.regular = bundled("biz-udpgothic/BIZUDPGothic-Regular.ttf");
        this.wider = bundled("noto-sans-jp/NotoSansJP-Regular.ttf");
        this.widest = List.copyOf(widest);
    }

    /** Those that come with the service. */
    public static Typefaces bundled() {
        return new Typefaces(List.of());
    }

    /**
     * Those that come with the service, and every {@code .ttf} of a folder, by name.
     *
     * @throws UncheckedIOException if the folder or a file in it cannot be read
     */
    public static Typefaces with(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Typeface> more = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".ttf")).sorted().toList()) {
                more.add(Typeface.read(Files.newInputStream(file)));
            }
            return new Typefaces(more);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of typefaces cannot be read: " + folder, e);
        }
    }

    private static Typeface bundled(String file) {
        InputStream in = Typefaces.class.getResourceAsStream("/fonts/" + file);
        return Typeface.read(Objects.requireNonNull(in, file));
    }

    /**
     * In which letters a text is written.
     *
     * @param strong bold
     * @param latin a text in an alphabet: Noto before BIZ UD, whose letters reach less far below the line
     */
    public record Hand(boolean strong, boolean latin) {}

    /** A text as letters, and what could not be written of it. */
    public record Written(List<Letter> letters, List<Fault> faults) {}

    /**
     * Writes a text that is ours: marks are wanted there.
     */
    public Written write(String text, Hand hand) {
        List<Letter> letters = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        int[] codePoints = text.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            int selector =
                    i + 1 < codePoints.length && VariationSelectors.isOne(codePoints[i + 1]) ? codePoints[i + 1] : 0;
            Optional<Letter> letter = letter(codePoints[i], selector, hand);
            letter.ifPresent(letters::add);
            if (letter.isEmpty()) {
                faults.add(fault(codePoints[i], selector));
            }
            i += selector == 0 ? 0 : 1;
        }
        return new Written(evened(letters, hand.strong()), faults);
    }

    /** Writes what somebody else registered: a mark in the place of a character is a fault. */
    public Written writeRegistered(String text, Hand hand) {
        Written written = write(text, hand);
        List<Fault> marks = text.codePoints()
                .filter(codePoint -> REPLACEMENT_MARKS.indexOf(codePoint) >= 0)
                .mapToObj(codePoint -> Fault.of(Fault.Kind.REPLACEMENT_MARK, codePoint))
                .toList();
        return marks.isEmpty()
                ? written
                : new Written(
                        written.letters(),
                        Stream.concat(written.faults().stream(), marks.stream()).toList());
    }

    private static Fault fault(int codePoint, int selector) {
        return selector == 0 || VariationSelectors.isOne(codePoint)
                ? Fault.of(Fault.Kind.MISSING_GLYPH, codePoint)
                : Fault.of(Fault.Kind.VARIATION_SEQUENCE, selector);
    }

    private Optional<Letter> letter(int codePoint, int selector, Hand hand) {
        boolean strong = hand.strong();
        Letter easy = letter(regular, codePoint, selector, strong);
        boolean preferWider = easy == null || hand.latin() && codePoint < FIRST_EAST_ASIAN;
        Letter other = preferWider ? letter(wider, codePoint, selector, strong) : easy;
        Letter found = other == null ? easy : other;
        for (int i = 0; found == null && i < widest.size(); i++) {
            found = letter(widest.get(i), codePoint, selector, strong);
        }
        return Optional.ofNullable(found);
    }

    private static Letter letter(Typeface face, int codePoint, int selector, boolean stroked) {
        int glyph = selector == 0 ? face.glyph(codePoint) : face.glyph(codePoint, selector);
        if (glyph == 0) {
            return null;
        }
        String text = Character.toString(codePoint) + (selector == 0 ? "" : Character.toString(selector));
        return new Letter(face, glyph, text, face.advance(glyph), stroked);
    }

    /**
     * Sets a text with one character out of a typeface of the folder wholly in that typeface, if it has all: a single
     * Ming letter in a Gothic name looks as if it were meant to be noticed.
     */
    private List<Letter> evened(List<Letter> letters, boolean strong) {
        Optional<Typeface> rare =
                letters.stream().map(Letter::face).filter(widest::contains).findFirst();
        if (rare.isEmpty()) {
            return letters;
        }
        List<Letter> even = new ArrayList<>();
        for (Letter letter : letters) {
            int selector = letter.text().codePointCount(0, letter.text().length()) == 1
                    ? 0
                    : letter.text().codePointBefore(letter.text().length());
            even.add(letter(rare.get(), letter.codePoint(), selector, strong));
        }
        return even.contains(null) ? letters : even;
    }
}
