package jp.shikaku.receipt.check;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.fault.FaultList;
import jp.shikaku.receipt.file.FileKind;
import jp.shikaku.receipt.file.FilePart;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.TextState;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.medical.UkeDates;

/** The first line of a file: what kind of file it is, and who claims what month. */
final class HeaderChecks {

    private static final int REVIEW_ORGANISATION = 1;
    private static final int PREFECTURE = 2;
    private static final int FEE_TABLE = 3;
    private static final int CODE = 4;
    private static final int NAME = 6;
    private static final int CLAIM_MONTH = 7;
    private static final int VOLUME = 8;

    private static final Map<Integer, String> FORMS = Map.of(
            REVIEW_ORGANISATION, "[12]",
            PREFECTURE, "0[1-9]|[1-3][0-9]|4[0-7]",
            FEE_TABLE, "1",
            CODE, "[0-9]{7}",
            VOLUME, "[0-9]{2}");

    private static final Map<FileKind, FaultCode> NOT_SUPPORTED = Map.of(
            FileKind.DENTAL, FaultCode.DENTAL,
            FileKind.PHARMACY, FaultCode.PHARMACY,
            FileKind.DPC, FaultCode.DPC,
            FileKind.HOME_NURSING, FaultCode.HOME_NURSING,
            FileKind.RETURNED, FaultCode.RETURNED,
            FileKind.INSURER_SIDE, FaultCode.INSURER_SIDE,
            FileKind.UNKNOWN, FaultCode.NOT_A_RECEIPT_FILE);

    private final Edition edition;
    private final FaultList faults;

    HeaderChecks(Edition edition, FaultList faults) {
        this.edition = edition;
        this.faults = faults;
    }

    /** Says that a file of this kind is not taken; does nothing for medical files. */
    boolean refusesKind(FileKind kind, long line) {
        FaultCode code = NOT_SUPPORTED.get(kind);
        if (code != null) {
            faults.add(Fault.ofLine(code, line));
        }
        return code != null;
    }

    Optional<ClaimHeader> check(FilePart.Header part) {
        RawLine ir = part.line();
        if (refusesKind(part.kind(), ir.number())) {
            return Optional.empty();
        }
        boolean sound = checkBytes(ir);
        for (Map.Entry<Integer, String> form : new TreeMap<>(FORMS).entrySet()) {
            if (!ir.item(form.getKey()).matches(form.getValue())) {
                add(FaultCode.HEADER_ITEM, ir, form.getKey());
                sound = false;
            }
        }
        YearMonth month = UkeDates.month(ir.item(CLAIM_MONTH)).orElse(null);
        if (month == null) {
            add(FaultCode.CLAIM_MONTH, ir, CLAIM_MONTH);
            sound = false;
        } else if (UkeDates.writtenWithEra(ir.item(CLAIM_MONTH))) {
            add(FaultCode.ERA_CONVERTED, ir, CLAIM_MONTH);
        }
        if (!sound) {
            return Optional.empty();
        }
        warn(ir);
        return Optional.of(new ClaimHeader(
                "1".equals(ir.item(REVIEW_ORGANISATION))
                        ? ReviewOrganisation.SHIHARAI_KIKIN
                        : ReviewOrganisation.KOKUHOREN,
                InstitutionCode.of(ir.item(PREFECTURE), ir.item(FEE_TABLE), ir.item(CODE)),
                ir.item(NAME),
                month,
                ir.item(VOLUME)));
    }

    private boolean checkBytes(RawLine ir) {
        boolean sound = !ir.cut() && !ir.hasControlCharacters() && ir.textState() != TextState.UNDECODABLE;
        if (!sound) {
            add(FaultCode.HEADER_ITEM, ir, 0);
        }
        return sound;
    }

    private void warn(RawLine ir) {
        new LineChecks(edition, faults).check(ir);
        if (ir.item(CODE).matches("0+")) {
            add(FaultCode.INSTITUTION_ZERO, ir, CODE);
        }
    }

    private void add(FaultCode code, RawLine ir, int item) {
        faults.add(edition.fault(code, "IR", ir.number(), item));
    }
}
