package jp.shikaku.receipt.content;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReceiptType;
import jp.shikaku.model.Sex;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.RecordRole;

/** Assembles a receipt from its lines, one record after the other. */
final class ReceiptAssembly {

    private static final int NUMBER_LENGTH = 8;
    private static final int NOTE_LENGTH = 2;
    private static final Set<String> ONCE = Set.of("RE", "HO", "MF");

    private final ReceiptLayout layout;
    private final Items items;
    private final GroupAssembly groups;
    private final SlotAssembly slots;
    private final PayerItems payers;
    private final List<PublicPayer> publicPayers = new ArrayList<>();
    private final List<QualificationEntry> qualifications = new ArrayList<>();
    private final List<VisitDays> visitDays = new ArrayList<>();
    private InsurerEntry insurer;
    private String deskPayment;
    private YearMonth month;

    ReceiptAssembly(Edition edition) {
        layout = ReceiptLayout.of(edition);
        items = new Items(edition);
        groups = new GroupAssembly(items);
        slots = new SlotAssembly(items, groups.groups());
        payers = new PayerItems(items, layout);
    }

    Reading read(RawReceipt raw) {
        RawLine re = raw.first("RE");
        if (re == null) {
            return new Reading(Optional.empty(), List.of());
        }
        month = UkeDates.month(re.item(layout.re().month())).orElse(null);
        Set<String> seen = new HashSet<>();
        boolean donor = false;
        for (RawLine line : raw.lines()) {
            String id = line.recordId();
            donor |= "TI".equals(id);
            if (ONCE.contains(id) && !seen.add(id)) {
                items.fault(FaultCode.RECORD_REPEATED, line, 0);
            } else if (!donor) {
                take(id, line);
            }
        }
        groups.finish();
        Receipt receipt = head(re);
        return new Reading(items.unreadable() ? Optional.empty() : Optional.of(receipt), items.faults());
    }

    private void take(String id, RawLine line) {
        switch (id) {
            case "HO" -> insurer = insurer(line);
            case "KO" -> publicPayers.add(publicPayer(line));
            case "SN" -> payers.qualification(line).ifPresent(qualifications::add);
            case "JD" -> payers.visitDays(line).ifPresent(this::addVisitDays);
            case "MF" -> deskPayment = items.text(line, layout.deskPayment());
            default -> {
                ReceiptLayout.DetailLayout detail = layout.details().get(id);
                if (detail != null && detail.role() == RecordRole.GRID) {
                    groups.take(line, detail);
                } else if (detail != null) {
                    slots.take(line, detail, month);
                }
            }
        }
    }

    private Receipt head(RawLine re) {
        ReceiptLayout.Re at = layout.re();
        return new Receipt(
                layout.edition().kind(),
                (int) Math.min(Integer.MAX_VALUE, items.number(re, at.number())),
                type(re, at.type()),
                treatmentMonth(re, at.month()),
                patient(re, at),
                items.optionalCount(re, at.benefitRatio()),
                items.optionalDate(re, at.admittedOn(), FaultCode.NOT_A_DATE),
                items.text(re, at.burdenCategory()),
                notes(re.item(at.notes())),
                items.text(re, at.chart()),
                items.optionalCount(re, at.discountedPrice()),
                items.text(re, at.searchNumber()),
                insurer,
                publicPayers,
                qualifications,
                visitDays,
                deskPayment,
                groups.groups());
    }

    private ReceiptType type(RawLine re, int position) {
        try {
            return new ReceiptType(re.item(position));
        } catch (IllegalArgumentException e) {
            items.fault(re.isEmpty(position) ? FaultCode.REQUIRED : FaultCode.RECEIPT_TYPE, re, position);
            return null;
        }
    }

    private YearMonth treatmentMonth(RawLine re, int position) {
        String text = re.item(position);
        if (month == null) {
            items.fault(FaultCode.TREATMENT_MONTH, re, position);
        } else if (UkeDates.writtenWithEra(text)) {
            items.fault(FaultCode.ERA_CONVERTED, re, position);
        }
        return month;
    }

    private Patient patient(RawLine re, ReceiptLayout.Re at) {
        Sex sex =
                switch (re.item(at.sex())) {
                    case "1" -> Sex.MALE;
                    case "2" -> Sex.FEMALE;
                    default -> null;
                };
        if (sex == null) {
            items.fault(re.isEmpty(at.sex()) ? FaultCode.REQUIRED : FaultCode.NOT_A_NUMBER, re, at.sex());
        }
        LocalDate birthDate = items.optionalDate(re, at.birthDate(), FaultCode.BIRTH_DATE);
        if (re.isEmpty(at.birthDate())) {
            items.fault(FaultCode.BIRTH_DATE, re, at.birthDate());
        }
        return new Patient(re.item(at.name()), items.text(re, at.kana()), sex, birthDate);
    }

    private InsurerEntry insurer(RawLine ho) {
        ReceiptLayout.Ho at = layout.ho();
        InsurerNumber number = null;
        try {
            if (ho.byteLength(at.insurer()) == NUMBER_LENGTH) {
                number = InsurerNumber.of(ho.item(at.insurer()));
            }
        } catch (IllegalArgumentException e) {
            number = null;
        }
        if (number == null) {
            items.fault(FaultCode.INSURER_NUMBER, ho, at.insurer());
        }
        if (ho.item(at.number()).isBlank()) {
            items.fault(FaultCode.INSURED_NUMBER, ho, at.number());
        }
        return new InsurerEntry(
                number,
                items.text(ho, at.symbol()),
                items.text(ho, at.number()),
                items.count(ho, at.days()),
                items.number(ho, at.points()),
                items.optionalCount(ho, at.mealCount()),
                items.optionalNumber(ho, at.mealAmount()),
                items.optionalNumber(ho, at.standardBurden()),
                items.text(ho, at.dutyReason()),
                items.optionalNumber(ho, at.burdenAmount()),
                items.text(ho, at.reductionClass()),
                items.optionalCount(ho, at.reductionRatio()),
                items.optionalNumber(ho, at.reductionAmount()));
    }

    private PublicPayer publicPayer(RawLine ko) {
        ReceiptLayout.Ko at = layout.ko();
        String number = ko.item(at.payer());
        if (number.length() != NUMBER_LENGTH || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            items.fault(FaultCode.PUBLIC_PAYER_NUMBER, ko, at.payer());
        }
        return new PublicPayer(
                number,
                items.text(ko, at.beneficiary()),
                items.count(ko, at.days()),
                items.number(ko, at.points()),
                items.optionalNumber(ko, at.burdenAmount()),
                items.optionalCount(ko, at.mealCount()),
                items.optionalNumber(ko, at.mealAmount()),
                items.optionalNumber(ko, at.standardBurden()));
    }

    private void addVisitDays(PayerItems.LinedVisitDays found) {
        boolean repeated = visitDays.stream()
                .anyMatch(v -> v.payerKind() == found.visitDays().payerKind());
        if (repeated) {
            items.fault(FaultCode.RECORD_REPEATED, found.line(), 0);
        } else {
            visitDays.add(found.visitDays());
        }
    }

    private static List<String> notes(String text) {
        List<String> notes = new ArrayList<>();
        for (int at = 0; at + NOTE_LENGTH <= text.length(); at += NOTE_LENGTH) {
            notes.add(text.substring(at, at + NOTE_LENGTH));
        }
        return notes;
    }
}
