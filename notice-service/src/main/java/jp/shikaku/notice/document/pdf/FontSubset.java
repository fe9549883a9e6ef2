package jp.shikaku.notice.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

import jp.shikaku.notice.document.letters.Letter;
import jp.shikaku.notice.document.letters.Typeface;

/**
 * The part of a typeface that one file uses. The PDF library's own embedding finds glyphs by code point and names them
 * back by the first code point of the glyph: it cannot embed a glyph that only a variation sequence has, and may copy 高
 * out as ⾼. Here every letter has a code of its own, so that what is copied or read aloud is what was written.
 */
final class FontSubset {

    /** What a glyph program needs to be drawn (ISO 32000-1, 9.9). */
    private static final List<String> TABLES = List.of("head", "hhea", "loca", "maxp", "glyf", "hmtx");

    private static final HexFormat HEXADECIMAL = HexFormat.of().withUpperCase();
    private static final int CODES_PER_BLOCK = 100;
    private static final int EM = 1000;
    private static final int SYMBOLIC = 4;

    private final Typeface face;
    private final TrueTypeFont font;
    private final COSDictionary dictionary = new COSDictionary();
    private final Map<Code, Integer> codes = new LinkedHashMap<>();

    private record Code(int glyph, String text) {}

    FontSubset(Typeface face) {
        this.face = face;
        this.font = face.font();
    }

    /** What pages refer to; filled in by {@link #embed}. */
    COSDictionary dictionary() {
        return dictionary;
    }

    /** The two-byte code of a letter, in hexadecimal digits. */
    String code(Letter letter) {
        int code = codes.computeIfAbsent(new Code(letter.glyph(), letter.text()), c -> codes.size() + 1);
        return HEXADECIMAL.toHexDigits((short) code);
    }

    void embed(PDDocument document) throws IOException {
        String name = prefix() + face.name();
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, name);
        descendant.setItem(COSName.CIDSYSTEMINFO, identity());
        descendant.setItem(COSName.W, widths());
        TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
        Set<Integer> glyphs = new TreeSet<>();
        codes.keySet().forEach(code -> glyphs.add(code.glyph()));
        subsetter.addGlyphIds(glyphs);
        ByteArrayOutputStream program = new ByteArrayOutputStream();
        subsetter.writeToStream(program);
        descendant.setItem(COSName.CID_TO_GID_MAP, Streams.deflated(document, glyphsByCode(subsetter.getGIDMap())));
        descendant.setItem(COSName.FONT_DESC, descriptor(document, name, Unhinted.of(program.toByteArray())));

        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
        dictionary.setName(COSName.BASE_FONT, name);
        dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
        dictionary.setItem(COSName.TO_UNICODE, Streams.deflated(document, toUnicode()));
    }

    /** Six letters that tell this part from other parts of the same typeface, the same for the same letters. */
    private String prefix() {
        StringBuilder prefix = new StringBuilder();
        long rest = codes.keySet().hashCode() & 0xFFFFFFFFL;
        for (int i = 0; i < 6; i++) {
            prefix.append((char) ('A' + rest % 26));
            rest /= 26;
        }
        return prefix.append('+').toString();
    }

    private static COSDictionary identity() {
        COSDictionary info = new COSDictionary();
        info.setItem(COSName.REGISTRY, new COSString("Adobe"));
        info.setItem(COSName.ORDERING, new COSString("Identity"));
        info.setInt(COSName.SUPPLEMENT, 0);
        return info;
    }

    private COSArray widths() throws IOException {
        COSArray inOrder = new COSArray();
        double perEm = (double) EM / font.getUnitsPerEm();
        for (Code code : codes.keySet()) {
            inOrder.add(COSInteger.get(Math.round(font.getAdvanceWidth(code.glyph()) * perEm)));
        }
        COSArray widths = new COSArray();
        widths.add(COSInteger.ONE);
        widths.add(inOrder);
        return widths;
    }

    private byte[] glyphsByCode(Map<Integer, Integer> originals) {
        Map<Integer, Integer> embedded = new HashMap<>();
        originals.forEach((inSubset, original) -> embedded.put(original, inSubset));
        byte[] map = new byte[2 * (codes.size() + 1)];
        codes.forEach((code, number) -> {
            int glyph = embedded.get(code.glyph());
            map[2 * number] = (byte) (glyph >> 8);
            map[2 * number + 1] = (byte) glyph;
        });
        return map;
    }

    private COSDictionary descriptor(PDDocument document, String name, byte[] program) throws IOException {
        HeaderTable head = font.getHeader();
        double perEm = (double) EM / font.getUnitsPerEm();
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, SYMBOLIC);
        COSArray box = new COSArray();
        for (int side : new int[] {head.getXMin(), head.getYMin(), head.getXMax(), head.getYMax()}) {
            box.add(COSInteger.get(Math.round(side * perEm)));
        }
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        long ascent = Math.round(font.getHorizontalHeader().getAscender() * perEm);
        descriptor.setInt(COSName.ASCENT, (int) ascent);
        descriptor.setInt(
                COSName.DESCENT, (int) Math.round(font.getHorizontalHeader().getDescender() * perEm));
        descriptor.setInt(COSName.CAP_HEIGHT, (int) ascent);
        descriptor.setInt(COSName.STEM_V, font.getOS2Windows().getWeightClass() / 5);
        COSStream file = Streams.deflated(document, program);
        file.setInt(COSName.LENGTH1, program.length);
        descriptor.setItem(COSName.FONT_FILE2, file);
        return descriptor;
    }

    /** Which text each code stands for, as the CMap that PDF readers copy and speak by. */
    private byte[] toUnicode() {
        StringBuilder map = new StringBuilder(
                """
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<Map.Entry<Code, Integer>> entries = new ArrayList<>(codes.entrySet());
        for (int from = 0; from < entries.size(); from += CODES_PER_BLOCK) {
            int to = Math.min(entries.size(), from + CODES_PER_BLOCK);
            map.append(to - from).append(" beginbfchar\n");
            for (Map.Entry<Code, Integer> entry : entries.subList(from, to)) {
                map.append('<')
                        .append(HEXADECIMAL.toHexDigits(entry.getValue().shortValue()))
                        .append("> <");
                entry.getKey().text().chars().forEach(unit -> map.append(HEXADECIMAL.toHexDigits((char) unit)));
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
