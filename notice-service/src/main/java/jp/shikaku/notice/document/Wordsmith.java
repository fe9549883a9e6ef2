package jp.shikaku.notice.document;

import java.util.ArrayList;
import java.util.List;

import jp.shikaku.notice.document.letters.Fault;
import jp.shikaku.notice.document.letters.Letter;
import jp.shikaku.notice.document.letters.Piece;
import jp.shikaku.notice.document.letters.Typefaces;

/** Makes letters of the texts of one document and collects what could not be written. */
final class Wordsmith {

    private final Typefaces typefaces;
    private final Values values;
    private final List<PrintFinding> findings = new ArrayList<>();

    Wordsmith(Typefaces typefaces, Values values) {
        this.typefaces = typefaces;
        this.values = values;
    }

    List<PrintFinding> findings() {
        return List.copyOf(findings);
    }

    void finding(PrintFinding finding) {
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    /** Whether something is to be drawn: its conditions hold. */
    boolean wanted(String when, String unless) {
        return (when == null || values.has(when)) && (unless == null || !values.has(unless));
    }

    /** Whether every value a text names is there. */
    boolean complete(Phrase phrase) {
        return phrase.parts().stream()
                .allMatch(part -> !(part instanceof Phrase.Value value) || values.has(value.name()));
    }

    /** Whether a text is about something registered, such as a name, rather than wording. */
    boolean isRegistered(Phrase phrase) {
        return values.registered(subject(phrase)) != null;
    }

    /** The name of the value a text is about, or the text itself, for findings. */
    static String subject(Phrase phrase) {
        return phrase.parts().stream()
                .filter(Phrase.Value.class::isInstance)
                .map(part -> ((Phrase.Value) part).name())
                .findFirst()
                .orElse("wording");
    }

    /** The text as it reads, without readings. */
    String plain(String marked) {
        StringBuilder text = new StringBuilder();
        for (Phrase.Part part : Phrase.of(marked).parts()) {
            if (part instanceof Phrase.Plain plain) {
                text.append(plain.text());
            } else if (part instanceof Phrase.Ruby ruby) {
                text.append(ruby.base());
            } else if (part instanceof Phrase.Value value) {
                String registered = values.registered(value.name());
                text.append(registered == null ? plain(values.wording(value.name())) : registered);
            }
        }
        return text.toString();
    }

    /** The text as pieces to set. */
    List<Piece> pieces(Phrase phrase, Typefaces.Hand hand) {
        return pieces(phrase, hand, "wording");
    }

    private List<Piece> pieces(Phrase phrase, Typefaces.Hand hand, String subject) {
        List<Piece> pieces = new ArrayList<>();
        for (Phrase.Part part : phrase.parts()) {
            if (part instanceof Phrase.Plain plain) {
                lines(plain.text(), hand, subject, pieces);
            } else if (part instanceof Phrase.Ruby ruby) {
                pieces.add(new Piece(
                        checked(typefaces.write(ruby.base(), hand), subject),
                        checked(typefaces.write(ruby.reading(), new Typefaces.Hand(false, false)), subject)));
            } else if (part instanceof Phrase.Value value) {
                pieces.addAll(valuePieces(value.name(), hand));
            }
        }
        return pieces;
    }

    private void lines(String text, Typefaces.Hand hand, String subject, List<Piece> pieces) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                pieces.add(Piece.BREAK);
            }
            single(typefaces.write(lines[i], hand), subject, pieces);
        }
    }

    private List<Piece> valuePieces(String name, Typefaces.Hand hand) {
        String registered = values.registered(name);
        if (registered == null) {
            return pieces(Phrase.of(values.wording(name)), hand, name);
        }
        List<Piece> pieces = new ArrayList<>();
        single(typefaces.writeRegistered(registered, hand), name.replaceAll("\\..*", ""), pieces);
        return pieces;
    }

    private void single(Typefaces.Written written, String subject, List<Piece> pieces) {
        checked(written, subject).forEach(letter -> pieces.add(new Piece(List.of(letter), List.of())));
    }

    private List<Letter> checked(Typefaces.Written written, String subject) {
        for (PrintFinding.Kind kind : PrintFinding.Kind.values()) {
            List<String> codePoints = written.faults().stream()
                    .filter(fault -> fault.kind().name().equals(kind.name()))
                    .map(Fault::codePoint)
                    .toList();
            if (!codePoints.isEmpty()) {
                finding(new PrintFinding(subject, kind, codePoints));
            }
        }
        return written.letters();
    }
}
