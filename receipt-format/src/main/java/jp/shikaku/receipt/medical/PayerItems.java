package jp.shikaku.receipt.medical;

import java.util.Optional;

import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.DayMask;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.file.RawLine;

/** Reads SN and JD, which stand once per payer. */
final class PayerItems {

    private static final int DAYS = 31;

    private final Items items;

    PayerItems(Items items) {
        this.items = items;
    }

    Optional<QualificationEntry> qualification(RawLine sn) {
        int payerKind = payerKind(sn);
        ConfirmationCode confirmation = null;
        try {
            confirmation = ConfirmationCode.ofCode(sn.item(2));
        } catch (IllegalArgumentException e) {
            items.fault(FaultCode.CONFIRMATION, sn, 2);
        }
        return Optional.of(new QualificationEntry(
                payerKind,
                confirmation,
                items.text(sn, 3),
                items.text(sn, 4),
                items.text(sn, 5),
                items.text(sn, 6),
                items.text(sn, 7)));
    }

    Optional<LinedVisitDays> visitDays(RawLine jd) {
        int payerKind = payerKind(jd);
        int[] masks = new int[10];
        for (int day = 1; day <= DAYS; day++) {
            String mark = jd.item(day + 1);
            switch (mark) {
                case "" -> {
                    // No visit on this day.
                }
                case "1", "2", "9" -> masks[mark.charAt(0) - '0'] |= 1 << (day - 1);
                default -> items.fault(FaultCode.VISIT_MARK, jd, day + 1);
            }
        }
        VisitDays days = new VisitDays(payerKind, new DayMask(masks[1]), new DayMask(masks[2]), new DayMask(masks[9]));
        return Optional.of(new LinedVisitDays(jd, days));
    }

    private int payerKind(RawLine line) {
        String kind = line.item(1);
        if (kind.length() == 1 && kind.charAt(0) >= '1' && kind.charAt(0) <= '5') {
            return kind.charAt(0) - '0';
        }
        items.fault(FaultCode.PAYER_KIND, line, 1);
        return 0;
    }

    /** Visit days and the line they stand on. */
    record LinedVisitDays(RawLine line, VisitDays visitDays) {}
}
