package jp.shikaku.receipt.content;

import java.util.Optional;

import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.DayMask;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.file.RawLine;

/** Reads SN and JD, which stand once per payer. */
final class PayerItems {

    private static final int DAYS = 31;

    private final Items items;
    private final ReceiptLayout layout;

    PayerItems(Items items, ReceiptLayout layout) {
        this.items = items;
        this.layout = layout;
    }

    Optional<QualificationEntry> qualification(RawLine sn) {
        ReceiptLayout.Sn at = layout.sn();
        int payerKind = payerKind(sn, at.payerKind());
        ConfirmationCode confirmation = null;
        try {
            confirmation = ConfirmationCode.ofCode(sn.item(at.confirmation()));
        } catch (IllegalArgumentException e) {
            items.fault(FaultCode.CONFIRMATION, sn, at.confirmation());
        }
        return Optional.of(new QualificationEntry(
                payerKind,
                confirmation,
                items.text(sn, at.insurer()),
                items.text(sn, at.symbol()),
                items.text(sn, at.number()),
                items.text(sn, at.branch()),
                items.text(sn, at.beneficiary())));
    }

    Optional<LinedVisitDays> visitDays(RawLine jd) {
        int firstDay = layout.jd().firstDay();
        int payerKind = payerKind(jd, layout.jd().payerKind());
        int[] masks = new int[10];
        for (int day = 1; day <= DAYS; day++) {
            String mark = jd.item(firstDay + day - 1);
            switch (mark) {
                case "" -> {
                    // No visit on this day.
                }
                case "1", "2", "9" -> masks[mark.charAt(0) - '0'] |= 1 << (day - 1);
                default -> items.fault(FaultCode.VISIT_MARK, jd, firstDay + day - 1);
            }
        }
        VisitDays days = new VisitDays(payerKind, new DayMask(masks[1]), new DayMask(masks[2]), new DayMask(masks[9]));
        return Optional.of(new LinedVisitDays(jd, days));
    }

    private int payerKind(RawLine line, int position) {
        String kind = line.item(position);
        if (kind.length() == 1 && kind.charAt(0) >= '1' && kind.charAt(0) <= '5') {
            return kind.charAt(0) - '0';
        }
        items.fault(FaultCode.PAYER_KIND, line, position);
        return 0;
    }

    /** Visit days and the line they stand on. */
    record LinedVisitDays(RawLine line, VisitDays visitDays) {}
}
