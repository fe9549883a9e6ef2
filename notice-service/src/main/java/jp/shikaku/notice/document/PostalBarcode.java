package jp.shikaku.notice.document;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.org.okapibarcode.backend.JapanPost;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * カスタマバーコード: postal code and number of the address as bars of four kinds, for a reduced postage. What of an address
 * goes into it follows Japan Post's 郵便番号・バーコードマニュアル (pages 12 and 17 to 20); the bars are the library's.
 *
 * @param bars x, y, width and height of each bar in {@link #UNIT}s
 */
record PostalBarcode(List<int[]> bars) {

    /** Width of a bar and of a gap in the size for 10 points, in millimetres. */
    static final double UNIT = 0.6;
    /** 67 bars and the gaps between them. */
    static final double WIDTH = 133 * UNIT;
    /** A long bar is six times as long as it is wide. */
    static final double HEIGHT = 6 * UNIT;

    private static final int POSTAL_DIGITS = 7;
    /** Postal code and number as bar codes; the library fills up, and refuses what is longer. */
    private static final int MOST_CODES = 20;
    /** Codes of a whole town, under which the manual gives no barcode. */
    private static final String REPRESENTATIVE = "00";

    private static final String NUMERAL = "〇一二三四五六七八九十百千";
    private static final Pattern COUNTED = Pattern.compile("([" + NUMERAL + "]+)(?=丁目|丁|番地|番|号|地割|線|の|ノ)");

    static Optional<PostalBarcode> of(DocumentContent.Recipient recipient) {
        String postal = normalised(recipient.postalCode()).replaceAll("[^0-9]", "");
        if (postal.length() != POSTAL_DIGITS || postal.endsWith(REPRESENTATIVE)) {
            return Optional.empty();
        }
        String content = postal + addressNumber(recipient.address());
        JapanPost symbol = new JapanPost();
        symbol.setContent(cut(content));
        return Optional.of(new PostalBarcode(
                symbol.getRectangles().stream().map(PostalBarcode::bar).toList()));
    }

    /** A letter takes two codes, anything else one. */
    private static String cut(String content) {
        int codes = 0;
        for (int i = 0; i < content.length(); i++) {
            codes += Character.isLetter(content.charAt(i)) ? 2 : 1;
            if (codes > MOST_CODES) {
                return content.substring(0, i);
            }
        }
        return content;
    }

    /** The library's bars are 8, 5 or 2 high; the manual's 6, 4 or 2, which begin 2 lower if they do not reach up. */
    private static int[] bar(Rectangle drawn) {
        int height = drawn.height > 6 ? 6 : drawn.height > 3 ? 4 : 2;
        return new int[] {(int) Math.round(drawn.x), drawn.y > 1 ? 2 : 0, 1, height};
    }

    /** 住所表示番号: digits, hyphens and single letters of an address, as {@code 3-20-5B604}. */
    static String addressNumber(String address) {
        String text = counted(normalised(address).toUpperCase(Locale.ROOT)).replaceAll("[&/・.]", "");
        return text.replaceAll("[^0-9A-Z]+|[A-Z]{2,}", "-")
                .replaceAll("(?<=[0-9])F(?![0-9A-Z])", "")
                .replaceAll("-{2,}", "-")
                .replaceAll("-(?=[A-Z])|(?<=[A-Z])-", "")
                .replaceAll("^-|-$", "");
    }

    private static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static String counted(String text) {
        Matcher numeral = COUNTED.matcher(text);
        return numeral.replaceAll(found -> Integer.toString(value(found.group(1))));
    }

    /** 二十三 and 一〇五 as numbers. */
    private static int value(String numerals) {
        int all = 0;
        int digit = 0;
        for (int c : numerals.codePoints().toArray()) {
            int place = NUMERAL.indexOf(c);
            int unit =
                    switch (c) {
                        case '十' -> 10;
                        case '百' -> 100;
                        case '千' -> 1000;
                        default -> 0;
                    };
            if (unit == 0) {
                digit = digit * 10 + place;
            } else {
                all += Math.max(1, digit) * unit;
                digit = 0;
            }
        }
        return all + digit;
    }
}
