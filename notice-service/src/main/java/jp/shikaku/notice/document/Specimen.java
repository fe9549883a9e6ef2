package jp.shikaku.notice.document;

import java.time.LocalDate;

import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Sex;

/** What a document of nobody says: to see how documents of an insurer look. */
public final class Specimen {

    private static final LocalDate ISSUED = LocalDate.of(2026, 10, 15);

    private Specimen() {}

    /** The specimen of an insurer; its QR code holds no signed content and verifies nowhere. */
    public static DocumentContent of(InsurerNumber insurer) {
        boolean lateStage = insurer.scheme() == InsuranceScheme.LATE_STAGE_ELDERLY;
        return new DocumentContent(
                "MIHON00000000000",
                ISSUED,
                ISSUED,
                LocalDate.of(2027, 7, 31),
                new DocumentContent.Insurer(insurer, "見本保険者"),
                new DocumentContent.Insured(
                        lateStage ? null : "見本", "00000000", lateStage ? null : "00", true, "見本　太郎"),
                new DocumentContent.Person("見本　花子", "ミホン ハナコ", LocalDate.of(1950, 1, 1), Sex.FEMALE),
                ISSUED,
                2,
                DocumentContent.OptionalItems.NONE,
                new DocumentContent.Recipient("100-0013", "東京都千代田区霞が関１丁目３番２号", "見本　太郎"),
                new DocumentContent.ReturnRequest("LOST"),
                "MIHON ".repeat(100));
    }
}
