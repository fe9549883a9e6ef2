package jp.shikaku.notice.document;

import java.io.IOException;

/**
 * The lower part of the page: a cut-out of twice the size of a bank card, folded once. Outside the items, inside the
 * QR code and what the desk does with it.
 */
final class CardPart {

    private static final double TOP = 224;
    private static final double HEIGHT = 54;
    private static final double WIDTH = 85.6;
    private static final double LEFT = SheetPart.LEFT;
    private static final double FOLD = LEFT + WIDTH;
    private static final double RIGHT = LEFT + 2 * WIDTH;
    private static final double PADDING = 4;
    private static final double VALUE = 27;
    private static final double QR_SIDE = 40;

    private final Sheet sheet;
    private final DocumentContent content;
    private final QrCode code;

    CardPart(Sheet sheet, DocumentContent content, QrCode code) {
        this.sheet = sheet;
        this.content = content;
        this.code = code;
    }

    void draw() throws IOException {
        cutLines();
        front();
        back();
    }

    private void cutLines() throws IOException {
        double overshoot = 4;
        sheet.dashed(LEFT - overshoot, TOP, RIGHT + overshoot, TOP, Ink.LINE);
        sheet.dashed(LEFT - overshoot, TOP + HEIGHT, RIGHT + overshoot, TOP + HEIGHT, Ink.LINE);
        sheet.dashed(LEFT, TOP - overshoot, LEFT, TOP + HEIGHT + overshoot, Ink.LINE);
        sheet.dashed(RIGHT, TOP - overshoot, RIGHT, TOP + HEIGHT + overshoot, Ink.LINE);
        sheet.line(FOLD, TOP, FOLD, TOP + HEIGHT, 0.4, Ink.LINE);
        sheet.text(LEFT + 2, TOP - 2, Sheet.SMALLEST, Ink.LABEL, "点線で切り取り、中央で二つ折りにして、マイナンバーカードと一緒にお持ちください。");
    }

    private void front() throws IOException {
        sheet.filled(LEFT + 0.4, TOP + 0.4, WIDTH - 0.8, 7.6, Ink.ACCENT);
        sheet.text(LEFT + PADDING, TOP + 5.8, 12, Ink.PAPER, "資格情報のお知らせ");
        sheet.textRight(
                FOLD - PADDING,
                TOP + 5.7,
                Sheet.SMALLEST,
                Ink.PAPER,
                content.insured().family() ? "家族" : "本人");
        double room = WIDTH - 2 * PADDING;
        double x = LEFT + PADDING;
        sheet.item("kana", x, TOP + 11, new Place(room, Sheet.SMALLEST, 8, 1), Ink.LABEL, kana());
        sheet.item(
                "name",
                x,
                TOP + 16.8,
                new Place(room, 15, 8.5, 2),
                Ink.STRONG,
                content.person().name());
        sheet.line(x, TOP + 20.9, FOLD - PADDING, TOP + 20.9, 0.4, Ink.LINE);
        double y = TOP + 24.6;
        sheet.item("number", x, y, Place.line(room, 12), Ink.STRONG, SheetPart.numberLine(content));
        y = row(y + 6.3, "生年月日", "birthDate", JapaneseDates.era(content.person().birthDate()));
        y = row(y, "資格取得", "acquiredOn", JapaneseDates.era(content.acquiredOn()) + burden());
        y = row(y, "保険者番号", "insurerNumber", content.insurer().number().printed());
        row(y, "保険者名", "insurerName", content.insurer().name());
    }

    private String kana() {
        return SheetPart.fullWidth(content.person().kana());
    }

    private String burden() {
        return content.burdenTenths() == null ? "" : "　" + content.burdenTenths() + "割負担";
    }

    private double row(double y, String label, String field, String value) throws IOException {
        sheet.text(LEFT + PADDING, y + 1.3, Sheet.SMALLEST, Ink.LABEL, label);
        double x = LEFT + VALUE;
        sheet.item(field, x, y, new Place(FOLD - PADDING - x, 11.5, 8, 2), Ink.TEXT, value);
        return y + 6.2;
    }

    private void back() throws IOException {
        double qrLeft = FOLD + 4.5;
        sheet.qr(qrLeft, TOP + (HEIGHT - QR_SIDE) / 2, QR_SIDE, code);
        double x = qrLeft + QR_SIDE + 3.6;
        double y = lines(x, TOP + 9.4, 13, 5.9, Ink.ACCENT, "単独では", "使えません");
        y = lines(x, y + 0.6, Sheet.SMALLEST, 4.9, Ink.TEXT, "マイナンバー", "カードと一緒に", "お見せください。");
        lines(x, y + 1.8, Sheet.SMALLEST, 4.9, Ink.LABEL, "窓口の方へ：QRで", "今も有効な内容か", "確かめられます。");
    }

    private double lines(double x, double top, double size, double step, Ink ink, String... lines) throws IOException {
        double y = top;
        for (String line : lines) {
            sheet.text(x, y, size, ink, line);
            y += step;
        }
        return y;
    }
}
