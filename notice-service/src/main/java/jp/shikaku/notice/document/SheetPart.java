package jp.shikaku.notice.document;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** The upper part of the page, which stays with the reader: title, greeting, the items, what they mean. */
final class SheetPart {

    static final double LEFT = 19.4;
    static final double RIGHT = 190.6;

    private static final double WIDTH = RIGHT - LEFT;
    private static final double LABEL_WIDTH = 44;
    private static final double ROW = 10.4;
    /** Height of a row where the ratio or a last day make the table longer. */
    private static final double DENSE_ROW = 8.8;

    private static final double NAME_ROW = 18;
    private static final double TABLE_TOP = 70;

    private final Sheet sheet;
    private final DocumentContent content;

    SheetPart(Sheet sheet, DocumentContent content) {
        this.sheet = sheet;
        this.content = content;
    }

    void draw() throws IOException {
        head();
        double y = table();
        y = warning(y + 6);
        notes(y + 8);
    }

    private void head() throws IOException {
        sheet.item(
                "name",
                LEFT,
                23,
                new Place(88, 16, Sheet.SMALLEST, 2),
                Ink.STRONG,
                content.person().name() + "　様");
        sheet.textRight(
                RIGHT, 21, Sheet.SMALLEST, Ink.TEXT, "発行日　" + JapaneseDates.eraAndGregorian(content.issuedOn()));
        sheet.textRight(RIGHT, 27, Sheet.SMALLEST, Ink.TEXT, "文書番号　" + grouped(content.documentNumber()));
        sheet.filled(LEFT, 33, WIDTH, 17, Ink.ACCENT);
        sheet.textCentred(LEFT + WIDTH / 2, 44.5, 25, Ink.PAPER, "資格情報のお知らせ");
        sheet.text(LEFT, 58.5, 12, Ink.TEXT, "医療保険の資格の登録が完了しました。登録された内容は次のとおりです。");
        sheet.text(LEFT, 65.2, 12, Ink.TEXT, "マイナンバーカードを健康保険証としてお使いいただけます。");
    }

    private record Row(String label, String field, String value, double size) {}

    private double table() throws IOException {
        List<Row> rows = rows();
        double step = rows.size() > 6 ? DENSE_ROW : ROW;
        double height = NAME_ROW + rows.size() * step;
        sheet.filled(LEFT, TABLE_TOP, LABEL_WIDTH, height, Ink.SHADE);
        nameRow(TABLE_TOP);
        double y = TABLE_TOP + NAME_ROW;
        for (Row row : rows) {
            sheet.line(LEFT, y, RIGHT, y, 0.5, Ink.LINE);
            label(y, step, row.label());
            double x = LEFT + LABEL_WIDTH + 5;
            sheet.item(row.field(), x, y + step / 2, Place.line(RIGHT - x - 3, row.size()), Ink.TEXT, row.value());
            y += step;
        }
        sheet.framed(LEFT, TABLE_TOP, WIDTH, height, 1.1, Ink.ACCENT);
        return y;
    }

    private void nameRow(double y) throws IOException {
        label(y, NAME_ROW, "氏名");
        double x = LEFT + LABEL_WIDTH + 5;
        double room = RIGHT - x - 3;
        sheet.item(
                "kana",
                x,
                y + 4.4,
                Place.line(room, 11),
                Ink.LABEL,
                fullWidth(content.person().kana()));
        sheet.item(
                "name",
                x,
                y + 11.9,
                new Place(room, 21, Sheet.SMALLEST, 2),
                Ink.STRONG,
                content.person().name());
    }

    private void label(double y, double height, String label) throws IOException {
        sheet.text(LEFT + 4, y + height / 2 + 1.4, 11, Ink.LABEL, label);
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                "生年月日",
                "birthDate",
                JapaneseDates.eraAndGregorian(content.person().birthDate()),
                14));
        rows.add(new Row("記号・番号", "number", numberLine(content), 15));
        rows.add(new Row("本人・家族の別", "relationship", content.insured().family() ? "家族（被扶養者）" : "本人（被保険者）", 13));
        rows.add(new Row("資格取得年月日", "acquiredOn", JapaneseDates.eraAndGregorian(content.acquiredOn()), 14));
        if (content.burdenTenths() != null) {
            rows.add(new Row("一部負担金の割合", "burdenTenths", content.burdenTenths() + "割", 14));
        }
        if (content.validUntil() != null) {
            rows.add(new Row("有効期限", "validUntil", JapaneseDates.eraAndGregorian(content.validUntil()), 14));
        }
        rows.add(new Row("保険者番号", "insurerNumber", content.insurer().number().printed(), 15));
        rows.add(new Row("保険者名", "insurerName", content.insurer().name(), 14));
        return rows;
    }

    private double warning(double y) throws IOException {
        double height = 24;
        sheet.framed(LEFT, y, WIDTH, height, 1.6, Ink.ACCENT);
        sheet.text(LEFT + 6, y + 8.6, 16, Ink.ACCENT, "このお知らせだけでは受診できません。");
        sheet.text(LEFT + 6, y + 15, 11.5, Ink.TEXT, "医療機関・薬局では、必ずマイナンバーカードと一緒にお見せください。");
        sheet.text(LEFT + 6, y + 20.6, 11.5, Ink.TEXT, "機器の故障などで、カードの読み取りができないときに使います。");
        return y + height;
    }

    private void notes(double y) throws IOException {
        String[] notes = {
            "内容に誤りがあるときは、保険者へご連絡ください。",
            "氏名、記号・番号、負担割合が変わると、新しいお知らせが発行され、これは使えなくなります。",
            "就職・退職・転居などで保険が変わったあとは、このお知らせは使えません。"
        };
        double line = y;
        for (String note : notes) {
            sheet.text(LEFT, line, Sheet.SMALLEST, Ink.LABEL, "・");
            sheet.text(LEFT + 4, line, Sheet.SMALLEST, Ink.TEXT, note);
            line += 5.6;
        }
    }

    /** The three numbers of the insured person in one line; what is absent is left out with its caption. */
    static String numberLine(DocumentContent content) {
        StringBuilder line = new StringBuilder();
        if (content.insured().symbol() != null) {
            line.append("記号 ").append(content.insured().symbol()).append("　");
        }
        line.append("番号 ").append(content.insured().number());
        if (content.insured().branch() != null) {
            line.append("　枝番 ").append(content.insured().branch());
        }
        return line.toString();
    }

    /** Kana in full width, because half-width kana is hard to read. */
    static String fullWidth(String kana) {
        return Normalizer.normalize(kana, Normalizer.Form.NFKC).replace(' ', '\u3000');
    }

    /** A document number in groups of four. */
    static String grouped(String number) {
        return number.replaceAll("(.{4})(?=.)", "$1-");
    }
}
