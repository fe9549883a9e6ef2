package jp.shikaku.receipt.medical;

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

/** Assembles a receipt from its lines, one record after the other. */
final class ReceiptAssembly {

    private static final int NUMBER_LENGTH = 8;
    private static final int NOTE_LENGTH = 2;
    private static final Set<String> ONCE = Set.of("RE", "HO", "MF");

    private final Items items;
    private final GroupAssembly groups;
    private final PayerItems payers;
    private final List<PublicPayer> publicPayers = new ArrayList<>();
    private final List<QualificationEntry> qualifications = new ArrayList<>();
    private final List<VisitDays> visitDays = new ArrayList<>();
    private InsurerEntry insurer;
    private String deskPayment;

    ReceiptAssembly(Edition edition) {
        items = new Items(edition);
        groups = new GroupAssembly(items);
        payers = new PayerItems(items);
    }

    Reading read(RawReceipt raw) {
        if (raw.lines().isEmpty() || !raw.lines().get(0).is("RE")) {
            return new Reading(Optional.empty(), List.of());
        }
        RawLine re = raw.lines().get(0);
        Set<String> seen = new HashSet<>(Set.of("RE"));
        boolean donor = false;
        for (RawLine line : raw.lines().subList(1, raw.lines().size())) {
            String id = line.recordId();
            donor |= "TI".equals(id);
            if (ONCE.contains(id) && !seen.add(id)) {
                items.fault(FaultCode.RECORD_REPEATED, line, 0);
            } else if (!donor) {
                take(id, line);
            }
        }
        groups.finish();
        MedicalReceipt receipt = head(re);
        return new Reading(items.unreadable() ? Optional.empty() : Optional.of(receipt), items.faults());
    }

    private void take(String id, RawLine line) {
        switch (id) {
            case "HO" -> insurer = insurer(line);
            case "KO" -> publicPayers.add(publicPayer(line));
            case "SN" -> payers.qualification(line).ifPresent(qualifications::add);
            case "JD" -> payers.visitDays(line).ifPresent(this::addVisitDays);
            case "MF" -> deskPayment = items.text(line, 1);
            case "SI", "IY" -> groups.take(line, GroupAssembly.FIRST_DAY);
            case "TO" -> groups.take(line, GroupAssembly.FIRST_DAY_OF_MATERIAL);
            default -> {
                // Other records say nothing about payers, days or points.
            }
        }
    }

    private MedicalReceipt head(RawLine re) {
        ReceiptType type = type(re);
        YearMonth month = treatmentMonth(re);
        return new MedicalReceipt(
                (int) Math.min(Integer.MAX_VALUE, items.number(re, 1)),
                type,
                month,
                patient(re),
                items.optionalCount(re, 7),
                items.optionalDate(re, 8, FaultCode.NOT_A_DATE),
                items.text(re, 10),
                notes(re.item(11)),
                items.text(re, 13),
                items.optionalCount(re, 14),
                items.text(re, 18),
                insurer,
                publicPayers,
                qualifications,
                visitDays,
                deskPayment,
                groups.groups());
    }

    private ReceiptType type(RawLine re) {
        try {
            return new ReceiptType(re.item(2));
        } catch (IllegalArgumentException e) {
            items.fault(re.isEmpty(2) ? FaultCode.REQUIRED : FaultCode.RECEIPT_TYPE, re, 2);
            return null;
        }
    }

    private YearMonth treatmentMonth(RawLine re) {
        String text = re.item(3);
        YearMonth month = UkeDates.month(text).orElse(null);
        if (month == null) {
            items.fault(FaultCode.TREATMENT_MONTH, re, 3);
        } else if (UkeDates.writtenWithEra(text)) {
            items.fault(FaultCode.ERA_CONVERTED, re, 3);
        }
        return month;
    }

    private Patient patient(RawLine re) {
        Sex sex =
                switch (re.item(5)) {
                    case "1" -> Sex.MALE;
                    case "2" -> Sex.FEMALE;
                    default -> null;
                };
        if (sex == null) {
            items.fault(re.isEmpty(5) ? FaultCode.REQUIRED : FaultCode.NOT_A_NUMBER, re, 5);
        }
        LocalDate birthDate = items.optionalDate(re, 6, FaultCode.BIRTH_DATE);
        if (re.isEmpty(6)) {
            items.fault(FaultCode.BIRTH_DATE, re, 6);
        }
        return new Patient(re.item(4), items.text(re, 36), sex, birthDate);
    }

    private InsurerEntry insurer(RawLine ho) {
        InsurerNumber number = null;
        try {
            if (ho.byteLength(1) == NUMBER_LENGTH) {
                number = InsurerNumber.of(ho.item(1));
            }
        } catch (IllegalArgumentException e) {
            number = null;
        }
        if (number == null) {
            items.fault(FaultCode.INSURER_NUMBER, ho, 1);
        }
        if (ho.item(3).isBlank()) {
            items.fault(FaultCode.INSURED_NUMBER, ho, 3);
        }
        return new InsurerEntry(
                number,
                items.text(ho, 2),
                items.text(ho, 3),
                items.count(ho, 4),
                items.number(ho, 5),
                items.optionalCount(ho, 7),
                items.optionalNumber(ho, 8),
                items.text(ho, 9),
                items.optionalNumber(ho, 11),
                items.text(ho, 12),
                items.optionalCount(ho, 13),
                items.optionalNumber(ho, 14));
    }

    private PublicPayer publicPayer(RawLine ko) {
        String number = ko.item(1);
        if (number.length() != NUMBER_LENGTH || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            items.fault(FaultCode.PUBLIC_PAYER_NUMBER, ko, 1);
        }
        return new PublicPayer(
                number,
                items.text(ko, 2),
                items.count(ko, 4),
                items.number(ko, 5),
                items.optionalNumber(ko, 6),
                items.optionalCount(ko, 10),
                items.optionalNumber(ko, 11));
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
