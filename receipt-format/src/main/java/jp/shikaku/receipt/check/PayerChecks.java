package jp.shikaku.receipt.check;

import java.util.List;
import java.util.stream.Stream;

import jp.shikaku.model.CheckDigit;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.receipt.content.PublicPayer;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.layout.ReceiptKind;

/** Payers: their numbers, and whether they are those the receipt type announces. */
final class PayerChecks {

    /** 保険者不詳 as one widespread system writes it; it has no check digit either. */
    private static final InsurerNumber UNKNOWN_INSURER = new InsurerNumber("99999999");

    private static final String INSURER = "insurer number";
    private static final int BENEFICIARY_LENGTH = 7;
    private static final int ANY_PERSON = 10;

    /** Second digit of レセプト種別, its third digits, its fourth digits. */
    private static final List<String[]> TYPES = Stream.of(
                    "1:12345:0123456789", "2:1234:12", "3:12345:7890", "4:12345:123456")
            .map(row -> row.split(":"))
            .toList();

    private PayerChecks() {}

    static void check(ReceiptPlace place, Receipt receipt) {
        checkType(place, receipt);
        if (receipt.hasInsurer()) {
            InsurerNumber insurer = receipt.insurer().insurer();
            if (formerGovernmentInsurance(insurer)) {
                place.add(FaultCode.OBSOLETE_INSURER, "HO", INSURER);
            }
            if (!exempt(insurer) && !insurer.hasValidCheckDigit()) {
                place.add(FaultCode.INSURER_CHECK_DIGIT, "HO", INSURER);
            }
        }
        for (int i = 0; i < receipt.publicPayers().size(); i++) {
            checkPublicPayer(place, receipt.publicPayers().get(i), i + 1);
        }
    }

    /** Whether there is an insurer to be billed (L3087). */
    static void checkRegistered(ReceiptPlace place, Receipt receipt, Directory directory) {
        if (receipt.hasInsurer()
                && !exempt(receipt.insurer().insurer())
                && !directory.hasInsurer(receipt.insurer().insurer(), receipt.treatmentMonth())) {
            place.add(FaultCode.INSURER_UNKNOWN, "HO", INSURER);
        }
    }

    private static boolean exempt(InsurerNumber insurer) {
        return insurer.isUnknownQualification() || insurer.equals(UNKNOWN_INSURER);
    }

    private static void checkType(ReceiptPlace place, Receipt receipt) {
        String type = receipt.type().value();
        boolean pharmacy = receipt.kind() == ReceiptKind.PHARMACY;
        boolean known = type.charAt(0) == receipt.kind().feeTable()
                && !(pharmacy && receipt.type().inpatient())
                && TYPES.stream().anyMatch(row -> fits(row, type));
        if (!known) {
            place.add(FaultCode.RECEIPT_TYPE, "RE", "receipt type");
        } else if (receipt.type().publicExpenseOnly() == receipt.hasInsurer()
                || receipt.type().publicPayers() != receipt.publicPayers().size()) {
            place.add(FaultCode.TYPE_AND_RECORDS, "RE", "receipt type");
        }
    }

    /** 政管健保 had one number per social insurance office; its successor 協会けんぽ has one per prefecture: 01 pp 001 c. */
    private static boolean formerGovernmentInsurance(InsurerNumber insurer) {
        return insurer.value().startsWith("01") && !"001".equals(insurer.value().substring(4, 7));
    }

    private static boolean fits(String[] row, String type) {
        return row[0].charAt(0) == type.charAt(1)
                && row[1].indexOf(type.charAt(2)) >= 0
                && (row[2].length() == ANY_PERSON || row[2].indexOf(type.charAt(3)) >= 0);
    }

    private static void checkPublicPayer(ReceiptPlace place, PublicPayer payer, int number) {
        if (!CheckDigit.isValid(payer.payerNumber())) {
            place.add(FaultCode.PUBLIC_CHECK_DIGIT, "KO", number, "public payer number");
        }
        String beneficiary = payer.beneficiaryNumber();
        if (beneficiary == null) {
            return;
        }
        if (beneficiary.length() != BENEFICIARY_LENGTH) {
            place.add(FaultCode.BENEFICIARY_LENGTH, "KO", number, "beneficiary number");
        } else if (!CheckDigit.isValid(beneficiary)) {
            place.add(FaultCode.BENEFICIARY_CHECK_DIGIT, "KO", number, "beneficiary number");
        }
    }
}
