package jp.shikaku.model.character;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * The characters that a client can show, and how a registered text is delivered to it: as it is where it can be shown,
 * else by what may stand for it, with a record of every change, and ● only where nothing may.
 *
 * <p>The JIS repertoires hold ASCII and half-width kana beside the kanji they are named for, as every exchange in them
 * does. What a charset can encode is asked of the charset itself; the X0213 column of the MJ list is no answer to that.
 */
public final class Repertoire {

    /** JIS level 1 and 2 (6,355 kanji), ASCII and half-width kana: what Shift_JIS without extensions carries. */
    public static final Repertoire JIS_X_0208 = charset("JIS X 0208", "Shift_JIS");

    /** Windows-31J: JIS X 0208 with the extensions of NEC and IBM. */
    public static final Repertoire CP932 = charset("CP932", "windows-31j");

    /** JIS level 1 to 4 (JIS X 0213:2004). */
    public static final Repertoire JIS_X_0213 = charset("JIS X 0213", "x-SJIS_0213");

    /** Every character, with its variation selectors: nothing is ever changed. */
    public static final Repertoire UTF_8_MJ = new Repertoire("UTF-8/MJ", null);

    private final String name;
    private final BitSet points;

    private Repertoire(String name, BitSet points) {
        this.name = Objects.requireNonNull(name);
        this.points = points;
    }

    /** The four that every client may name, the narrowest first. */
    public static List<Repertoire> standard() {
        return List.of(JIS_X_0208, CP932, JIS_X_0213, UTF_8_MJ);
    }

    /**
     * A repertoire of a link whose accepted characters are known from its own list.
     *
     * @param base what it starts from; not UTF-8/MJ, which has no end
     * @param with characters that it has besides; may be empty
     * @param without characters of the base that it has not; may be empty; ● cannot be taken away
     * @throws IllegalArgumentException if the base is UTF-8/MJ
     */
    public static Repertoire custom(String name, Repertoire base, String with, String without) {
        if (base.points == null) {
            throw new IllegalArgumentException("A repertoire cannot be based on " + base.name + '.');
        }
        BitSet points = (BitSet) base.points.clone();
        with.codePoints().forEach(points::set);
        without.codePoints().forEach(points::clear);
        points.set(Delivery.HIDDEN.codePointAt(0));
        return new Repertoire(name, points);
    }

    public String name() {
        return name;
    }

    /** Whether a single character, without variation selector, can be shown. */
    public boolean contains(int point) {
        return points == null || points.get(point);
    }

    /** Delivers a text; null has nothing to deliver and gives null with no substitution. */
    public Delivered deliver(String text) {
        if (text == null || showsAll(text)) {
            return new Delivered(text, List.of());
        }
        IntPredicate shown = points::get;
        return new Delivery(text, shown).deliver();
    }

    private boolean showsAll(String text) {
        return points == null || text.codePoints().allMatch(points::get);
    }

    @Override
    public String toString() {
        return name;
    }

    private static Repertoire charset(String name, String charsetName) {
        return new Repertoire(name, CharsetPoints.of(charsetName));
    }
}
