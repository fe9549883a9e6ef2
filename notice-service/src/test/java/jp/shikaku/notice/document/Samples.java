package jp.shikaku.notice.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Sex;
import jp.shikaku.notice.document.DocumentContent.Insured;
import jp.shikaku.notice.document.DocumentContent.Insurer;
import jp.shikaku.notice.document.DocumentContent.OptionalItems;
import jp.shikaku.notice.document.DocumentContent.Person;
import jp.shikaku.notice.document.DocumentContent.Recipient;
import jp.shikaku.notice.document.DocumentContent.ReturnRequest;
import jp.shikaku.notice.document.pdf.Picture;

/** Documents to print in tests; all people and insurers are invented. */
final class Samples {

    /** As long as most signed contents are, and as irregular. */
    static final String VERIFICATION = verification(560);
    /** As long as that of a certificate with every optional item. */
    static final String LONG_VERIFICATION = verification(860);

    private static final ReturnRequest LOST = new ReturnRequest("LOST");
    private static final LocalDate ISSUED = LocalDate.of(2026, 10, 15);
    private static final Insurer HEALTH_INSURANCE = new Insurer(new InsurerNumber("06132013"), "みどり健康保険組合");

    private Samples() {}

    private static String verification(int letters) {
        byte[] signed = new byte[letters * 3 / 4];
        new Random(letters).nextBytes(signed);
        return "https://notice.example.jp/verify#"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** Documents by what is particular about them. */
    enum Sample {
        /** Characters outside JIS X 0208, one of them outside the first plane of Unicode. */
        NAMED(() -> named("髙﨑　𠮷野邉", "ﾀｶｻｷ ﾖｼﾉﾍﾞ")),
        /** A variation sequence of a Gothic font, and one that only 文字情報基盤 has. */
        RARE(() -> named("葛\uDB40\uDD00城　邉\uDB40\uDD10", "カツラギ ナベ")),
        LONGEST(Samples::longest),
        FAMILY_MEMBER(Samples::familyMember),
        EIGHTY_FOUR(Samples::eightyFour),
        EIGHTY_FIVE(Samples::eightyFive);

        private final Supplier<DocumentContent> content;

        Sample(Supplier<DocumentContent> content) {
            this.content = content;
        }

        DocumentContent content() {
            return content.get();
        }
    }

    /** An employee of 46. */
    static DocumentContent named(String name, String kana) {
        return named(name, kana, VERIFICATION);
    }

    /** The same with a text of its own in the code. */
    static DocumentContent named(String name, String kana, String verification) {
        return new DocumentContent(
                "7K2M9QXD4HTN0B3C",
                ISSUED,
                null,
                LocalDate.of(2030, 11, 30),
                HEALTH_INSURANCE,
                new Insured("１２３４", "567890", "01", false, null),
                new Person(name, kana, LocalDate.of(1980, 4, 1), Sex.FEMALE),
                LocalDate.of(2026, 10, 1),
                null,
                OptionalItems.NONE,
                new Recipient("154-0023", "東京都世田谷区若林３丁目１６番地４　コーポ若林２０５号", name),
                LOST,
                verification);
    }

    /** A child of an employee. */
    static DocumentContent familyMember() {
        return new DocumentContent(
                "AB2M9QXD4HTN0B3C",
                ISSUED,
                null,
                LocalDate.of(2030, 11, 30),
                HEALTH_INSURANCE,
                new Insured("１２３４", "567890", "03", true, "山田　花子"),
                new Person("山田　はるか", "ヤマダ ハルカ", LocalDate.of(2019, 5, 1), Sex.FEMALE),
                LocalDate.of(2026, 10, 1),
                null,
                OptionalItems.NONE,
                new Recipient("2630023", "千葉県千葉市稲毛区緑町三丁目３０番８号　郵便ビル４０３", "山田　花子"),
                LOST,
                VERIFICATION);
    }

    /** The longest of everything: an elderly person of 国民健康保険 with every item there is. */
    static DocumentContent longest() {
        return new DocumentContent(
                "0000111122223333",
                ISSUED,
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2027, 7, 31),
                new Insurer(InsurerNumber.of("138057"), "東京都特別区職員および関係団体国民健康保険組合連合会"),
                new Insured("武蔵野・杉並１２３４", "１２３４５６７８", "12", true, "マクシミリアーノ　アレクサンドロ　フェルナンデス　デ・ラ・クルス"),
                new Person(
                        "マクシミリアーナ　アレクサンドラ　フェルナンデス　デ・ラ・クルス　オリヴェイラ",
                        "ﾏｸｼﾐﾘｱｰﾅ ｱﾚｸｻﾝﾄﾞﾗ ﾌｪﾙﾅﾝﾃﾞｽ ﾃﾞ･ﾗ･ｸﾙｽ ｵﾘｳﾞｪｲﾗ",
                        LocalDate.of(1954, 12, 31),
                        Sex.FEMALE),
                LocalDate.of(2019, 5, 1),
                2,
                new OptionalItems(
                        "現役並みⅡ",
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2026, 12, 10),
                        "人工透析を実施している慢性腎不全",
                        LocalDate.of(2026, 12, 20),
                        true),
                new Recipient(
                        "602-0847",
                        "京都府京都市上京区寺町通今出川下る二丁目東入上る鶴山町十四番地の三十二　グランドメゾン京都御所東レジデンス壱番館一〇三号室",
                        "マクシミリアーナ　アレクサンドラ　フェルナンデス　デ・ラ・クルス　オリヴェイラ"),
                LOST,
                LONG_VERIFICATION);
    }

    /** A person of 後期高齢者医療 born on a day. */
    static DocumentContent lateStage(String name, String kana, LocalDate birthDate, Sex sex) {
        return new DocumentContent(
                "9QXD7K2M4HTN0B3C",
                LocalDate.of(2026, 8, 1),
                LocalDate.of(2026, 8, 1),
                LocalDate.of(2027, 7, 31),
                new Insurer(new InsurerNumber("39131008"), "あおば後期高齢者医療広域連合"),
                new Insured(null, "01234567", null, false, null),
                new Person(name, kana, birthDate, sex),
                LocalDate.of(2017, 3, 3),
                1,
                new OptionalItems("区分Ⅱ", LocalDate.of(2026, 8, 1), null, null, null, false),
                new Recipient("064-0804", "北海道札幌市中央区南四条西２９丁目１５２４番地２３　第２郵便ハウス５０１号", name),
                new ReturnRequest("DEATH"),
                VERIFICATION);
    }

    /** 84 years old on 2026-08-01, by one day. */
    static DocumentContent eightyFour() {
        return lateStage("佐藤　ウメ", "サトウ ウメ", LocalDate.of(1941, 8, 3), Sex.FEMALE);
    }

    /** 85 years old on 2026-08-01. */
    static DocumentContent eightyFive() {
        return lateStage("渡邉　德次郎", "ワタナベ トクジロウ", LocalDate.of(1941, 8, 1), Sex.MALE);
    }

    /** An insurer with everything of its own. */
    static InsurerStyle style() {
        return new InsurerStyle(
                Picture.ofPng(logo()),
                Picture.ofPng(seal()),
                new InsurerStyle.Contact(
                        "資格管理課　適用係",
                        "100-0013",
                        "東京都千代田区霞が関１丁目３番２号",
                        "03-0000-0000",
                        "平日 9:00–17:00",
                        "https://hoken.example.jp/"),
                Map.of("certificateNote", "受診の際は、この資格確認書を窓口へご提示ください。"));
    }

    static byte[] logo() {
        return png(680, 90, canvas -> {
            canvas.setColor(new Color(0x1B, 0x7F, 0x4F));
            canvas.fillOval(5, 5, 80, 80);
            canvas.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 60));
            canvas.drawString("MIDORI KENPO", 110, 68);
        });
    }

    static byte[] seal() {
        return png(240, 240, canvas -> {
            canvas.setColor(new Color(0xC0, 0x20, 0x20));
            canvas.setStroke(new BasicStroke(12));
            canvas.drawRect(10, 10, 219, 219);
            canvas.drawLine(120, 40, 120, 200);
            canvas.drawLine(50, 80, 190, 80);
            canvas.drawLine(50, 150, 190, 150);
        });
    }

    private static byte[] png(int width, int height, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = image.createGraphics();
        drawing.accept(canvas);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
