package jp.shikaku.local.play;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import jp.shikaku.model.DayMask;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReceiptType;
import jp.shikaku.model.Sex;
import jp.shikaku.population.claims.ClaimFile;
import jp.shikaku.population.registration.RegistrationLine;
import jp.shikaku.population.registration.RegistrationLine.Event;
import jp.shikaku.population.registration.RegistrationLine.Operation;
import jp.shikaku.receipt.content.DayCounts;
import jp.shikaku.receipt.content.InsurerEntry;
import jp.shikaku.receipt.content.Patient;
import jp.shikaku.receipt.content.QualificationEntry;
import jp.shikaku.receipt.content.VisitDays;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.writing.Bundle;
import jp.shikaku.receipt.writing.DetailLine;
import jp.shikaku.receipt.writing.Disease;
import jp.shikaku.receipt.writing.Dispensing;
import jp.shikaku.receipt.writing.FileHead;
import jp.shikaku.receipt.writing.ReceiptDraft;
import jp.shikaku.receipt.writing.UkeWriter;
import jp.shikaku.receipt.writing.Unencodable;

/**
 * One person who changes insurers and visits one institution on the 5th, 15th and 25th with the old card.
 *
 * @param id distinguishes the person and the institution
 * @param kind by which kind of receipt the institution claims
 * @param oldInsurer insurer before the change
 * @param newInsurer insurer from the change on
 * @param changedOn first day under the new insurer
 * @param lostOn first day not under the old one, by its law
 */
record Story(
        int id,
        ReceiptKind kind,
        InsurerNumber oldInsurer,
        InsurerNumber newInsurer,
        LocalDate changedOn,
        LocalDate lostOn) {

    private static final LocalDate MONTH = LocalDate.of(2026, 9, 1);
    private static final LocalDate OLD_FROM = LocalDate.of(2020, 4, 1);
    private static final DayMask DAYS = DayMask.ofDays(5, 15, 25);
    private static final int POINTS = 73;
    private static final String DISEASE = "8840107";

    RegistrationLine old() {
        return register(oldInsurer, OLD_FROM, LocalDate.of(2020, 4, 8));
    }

    /** The person as the resident register has them. */
    String resident() {
        RegistrationLine.Person person = old().person();
        return """
                {"personRef":"%s","name":"%s","kana":"%s","birthDate":"%s","sex":"%s","address":"%s"}"""
                .formatted(
                        person.personRef(),
                        person.name(),
                        person.kana(),
                        person.birthDate(),
                        person.sex(),
                        person.address());
    }

    RegistrationLine gain() {
        return register(newInsurer, changedOn, LocalDate.of(2026, 10, 1));
    }

    RegistrationLine loss() {
        return new RegistrationLine(
                Operation.LOSS,
                oldInsurer.value(),
                "77",
                number(),
                "00",
                null,
                birthDate(),
                null,
                null,
                OLD_FROM,
                lostOn,
                "03",
                null,
                null,
                null);
    }

    /** The insurer that covers a day. */
    String payerOn(int day) {
        return MONTH.withDayOfMonth(day).isBefore(changedOn) ? oldInsurer.value() : newInsurer.value();
    }

    /** Code of the institution, which only this person visits. */
    String institution() {
        return "13" + kind.feeTable() + "7" + String.format("%06d", id);
    }

    ClaimFile claim() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        UkeWriter writer = new UkeWriter(
                out,
                new FileHead(
                        oldInsurer.scheme().reviewOrganisation(),
                        new InstitutionCode(institution()),
                        "順序医院",
                        YearMonth.from(MONTH).plusMonths(1),
                        "00",
                        "0990000000",
                        kind),
                Unencodable.REFUSE);
        writer.write(details(new ReceiptDraft(
                        new ReceiptType(kind.feeTable() + "112").with(oldInsurer.scheme(), inpatient() ? '1' : '2'),
                        YearMonth.from(MONTH),
                        new Patient("順序　" + kanjiNumber(), "ジュンジョ", Sex.FEMALE, birthDate()))
                .insurer(InsurerEntry.claim(oldInsurer, "７７", number(), DAYS.count(), POINTS * DAYS.count()))
                .qualification(QualificationEntry.atTheDesk("00"))
                .visitDays(VisitDays.ofInsurer(DAYS))
                .deskPayment("00")));
        writer.finish();
        return new ClaimFile(kind, institution(), "00", "story-" + id, out.toByteArray(), 1);
    }

    private boolean inpatient() {
        return kind == ReceiptKind.DPC;
    }

    /** The same points on each of the days; in DPC as a bundle of them all. */
    private ReceiptDraft details(ReceiptDraft draft) {
        LocalDate first = MONTH.withDayOfMonth(DAYS.days().get(0));
        DayCounts counts = DayCounts.onceOn(DAYS);
        switch (kind) {
            case PHARMACY -> DAYS.days().forEach(day -> draft.dispensing(dispensing(MONTH.withDayOfMonth(day))));
            case DPC ->
                draft.admittedOn(first)
                        .bundle(new Bundle(
                                "110290XX99X00X",
                                first,
                                null,
                                DISEASE,
                                '1',
                                List.of(new Bundle.Stretch(DAYS.count(), POINTS)),
                                10_000));
            case DENTAL ->
                draft.disease(new Disease(DISEASE, MONTH, '1', true))
                        .detail(DetailLine.dentalAct("12", '1', "301001610", (long) POINTS, counts));
            default ->
                draft.disease(new Disease(DISEASE, MONTH, '1', true))
                        .detail(DetailLine.act("12", '1', "112007410", (long) POINTS, counts));
        }
        return draft;
    }

    private static Dispensing dispensing(LocalDate day) {
        return new Dispensing(day, day, 7, '1', "620098801", 2, 24, 4, POINTS - 2 * 7 - 24 - 4);
    }

    private RegistrationLine register(InsurerNumber insurer, LocalDate acquiredOn, LocalDate received) {
        return new RegistrationLine(
                Operation.REGISTER,
                insurer.value(),
                "77",
                number(),
                "00",
                new RegistrationLine.Person(
                        "story-" + id,
                        "順序　" + kanjiNumber(),
                        "ジュンジョ　" + "アカサタナハマヤラワ".charAt(id % 10),
                        birthDate(),
                        Sex.FEMALE.code(),
                        "見本県みほん市本町" + id,
                        "9990001",
                        true),
                null,
                "SELF",
                null,
                acquiredOn,
                null,
                null,
                received,
                null,
                new Event(acquiredOn, received, received));
    }

    private LocalDate birthDate() {
        return LocalDate.of(1980, 1, 1).plusDays(id);
    }

    private String number() {
        return String.valueOf(500_000 + id);
    }

    private String kanjiNumber() {
        return new String(new char[] {"一二三四五六七八九十".charAt(id % 10), "甲乙丙丁戊己庚辛壬癸".charAt(id / 10 % 10)});
    }
}
