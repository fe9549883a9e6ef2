package jp.shikaku.claims.decision;

import java.time.LocalDate;
import java.util.List;

import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReceiptType;

/** A {@link Part} as it is kept in JSON. */
public record StoredPart(
        int part,
        String insurerNumber,
        String symbol,
        String number,
        String branch,
        List<Integer> days,
        int visitDays,
        int points,
        int mealsYen,
        String receiptType,
        int burdenTenths,
        String qualificationId,
        LocalDate acquiredOn,
        LocalDate lostOn) {

    static StoredPart of(Part part) {
        Part.Basis basis = part.basis();
        return new StoredPart(
                part.number(),
                part.payer().insurer().value(),
                part.payer().symbol(),
                part.payer().number(),
                part.payer().branch(),
                part.days().days(),
                part.visitCount(),
                part.points(),
                part.mealsYen(),
                part.type().value(),
                part.burdenTenths(),
                basis == null ? null : basis.qualificationId(),
                basis == null ? null : basis.acquiredOn(),
                basis == null ? null : basis.lostOn());
    }

    /** The part again. */
    public Part toPart() {
        return new Part(
                part,
                new InsuredNumber(new InsurerNumber(insurerNumber), symbol, number, branch),
                DayMask.of(days),
                visitDays,
                points,
                mealsYen,
                new ReceiptType(receiptType),
                burdenTenths,
                qualificationId == null ? null : new Part.Basis(qualificationId, acquiredOn, lostOn));
    }
}
