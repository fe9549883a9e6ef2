package jp.shikaku.notice.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jp.shikaku.notice.document.letters.Letter;
import jp.shikaku.notice.document.letters.Piece;
import jp.shikaku.notice.document.letters.Room;
import jp.shikaku.notice.document.letters.Setting;
import jp.shikaku.notice.document.letters.Typefaces;
import jp.shikaku.notice.document.pdf.PdfPage;
import jp.shikaku.notice.document.pdf.Tag;

/** Sets texts into boxes of one page. A text that does not fit is a finding, never cut. */
final class TextSetter {

    private static final double LEADING = 1.35;
    /** Lines with readings above their words need more room. */
    private static final double RUBY_LEADING = 1.7;
    /** From the middle of a letter to its base line, as a part of its size. */
    private static final double MIDDLE = 0.36;
    /** From the base line of a word to that of its reading, as a part of the size of the word. */
    private static final double RUBY_RISE = 0.95;

    private final PdfPage page;
    private final Wordsmith words;
    private final boolean latin;

    /** For a page, in a language of an alphabet or in Japanese. */
    TextSetter(PdfPage page, Wordsmith words, boolean latin) {
        this.page = page;
        this.words = words;
        this.latin = latin;
    }

    void set(Phrase phrase, Box box, TextStyle style) {
        List<Piece> pieces = words.pieces(phrase, new Typefaces.Hand(style.bold(), latin));
        if (pieces.isEmpty()) {
            return;
        }
        boolean ruby = pieces.stream().anyMatch(piece -> !piece.ruby().isEmpty());
        double usual = ruby ? RUBY_LEADING : LEADING;
        double leading = style.leading() == null ? usual : style.leading();
        Optional<Setting> setting = Setting.fit(pieces, room(phrase, box, style, leading));
        if (setting.isEmpty()) {
            words.finding(new PrintFinding(Wordsmith.subject(phrase), PrintFinding.Kind.TOO_LONG, List.of()));
            return;
        }
        double size = setting.get().size();
        double step = size * leading / PdfPage.POINTS_PER_MM;
        double top = style.top()
                ? box.y()
                : box.middle() - step * setting.get().lines().size() / 2;
        double lowered = ruby ? size * (RUBY_LEADING - LEADING) / 2 : 0;
        double baseline = top + step / 2 + (size * MIDDLE + lowered) / PdfPage.POINTS_PER_MM;
        new Lines(setting.get(), box, style).draw(baseline, step);
    }

    private Room room(Phrase phrase, Box box, TextStyle style, double leading) {
        return new Room(
                box.width() * PdfPage.POINTS_PER_MM,
                box.height() * PdfPage.POINTS_PER_MM,
                style.size(),
                style.smallest(),
                style.legible(),
                style.lines(),
                leading,
                phrase.isOneValue() && words.isRegistered(phrase) && !style.flowing());
    }

    /** The lines of one text while they are drawn. */
    private final class Lines {

        private final Setting setting;
        private final Box box;
        private final TextStyle style;
        private boolean marked;

        Lines(Setting setting, Box box, TextStyle style) {
            this.setting = setting;
            this.box = box;
            this.style = style;
        }

        void draw(double firstBaseline, double step) {
            double baseline = firstBaseline;
            for (List<Piece> line : setting.lines()) {
                double free = box.width() - setting.width(line) / PdfPage.POINTS_PER_MM;
                double indent =
                        switch (style.align()) {
                            case LEFT -> 0;
                            case CENTRE -> free / 2;
                            case RIGHT -> free;
                        };
                draw(line, box.x() + indent, baseline);
                baseline += step;
            }
            mark(false);
        }

        private void draw(List<Piece> line, double left, double baseline) {
            double x = left;
            double start = left;
            List<Letter> plain = new ArrayList<>();
            for (Piece piece : line) {
                double width = setting.width(List.of(piece)) / PdfPage.POINTS_PER_MM;
                if (piece.ruby().isEmpty()) {
                    plain.addAll(piece.base());
                } else {
                    letters(plain, start, baseline, setting.size());
                    plain.clear();
                    ruby(piece, x, width, baseline);
                    start = x + width;
                }
                x += width;
            }
            letters(plain, start, baseline, setting.size());
        }

        private void letters(List<Letter> letters, double x, double baseline, double size) {
            if (!letters.isEmpty()) {
                mark(true);
                page.letters(x, baseline, size, setting.scale(), style.ink(), letters);
            }
        }

        private void ruby(Piece piece, double x, double width, double baseline) {
            tagged(Tag.RUBY, () -> {
                tagged(Tag.RUBY_BASE, () -> centred(piece.base(), x, width, baseline, setting.size()));
                double raised = baseline - setting.size() * RUBY_RISE / PdfPage.POINTS_PER_MM;
                double size = setting.size() * Piece.RUBY_SIZE;
                tagged(Tag.RUBY_TEXT, () -> centred(piece.ruby(), x, width, raised, size));
            });
        }

        private void centred(List<Letter> letters, double x, double width, double baseline, double size) {
            double own = letters.stream().mapToDouble(Letter::advance).sum() * size * setting.scale();
            letters(letters, x + (width - own / PdfPage.POINTS_PER_MM) / 2, baseline, size);
        }

        private void tagged(Tag tag, Runnable drawing) {
            if (style.decoration()) {
                drawing.run();
            } else {
                mark(false);
                page.open(tag);
                drawing.run();
                mark(false);
                page.shut();
            }
        }

        /** Opens or closes the marked content that the letters belong to. */
        private void mark(boolean wanted) {
            if (wanted && !marked) {
                if (style.decoration()) {
                    page.beginDecoration();
                } else {
                    page.beginMarked();
                }
            } else if (!wanted && marked) {
                page.endMarked();
            }
            marked = wanted;
        }
    }
}
