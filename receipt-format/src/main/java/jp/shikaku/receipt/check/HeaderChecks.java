package jp.shikaku.receipt.check;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.receipt.content.UkeDates;
import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.fault.FaultList;
import jp.shikaku.receipt.file.FileKind;
import jp.shikaku.receipt.file.FilePart;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.TextState;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;

/** The first line of a file: what kind of file it is, and who claims what month. */
final class HeaderChecks {

    private static final String REVIEW_ORGANISATION = "review organisation";
    private static final String PREFECTURE = "prefecture";
    private static final String FEE_TABLE = "fee table";
    private static final String CODE = "institution code";
    private static final String NAME = "institution name";
    private static final String CLAIM_MONTH = "claim month";
    private static final String VOLUME = "volume";
    private static final String RESERVE = "reserve";
    private static final String TELEPHONE = "telephone";

    private static final Map<String, String> FORMS = Map.of(
            REVIEW_ORGANISATION, "[12]",
            PREFECTURE, "0[1-9]|[1-3][0-9]|4[0-7]",
            CODE, "[0-9]{7}",
            VOLUME, "[0-9]{2}");

    private static final Map<FileKind, ReceiptKind> KINDS = Map.of(
            FileKind.MEDICAL, ReceiptKind.MEDICAL,
            FileKind.DENTAL, ReceiptKind.DENTAL,
            FileKind.PHARMACY, ReceiptKind.PHARMACY);

    private static final Map<FileKind, FaultCode> NOT_SUPPORTED = Map.of(
            FileKind.DPC, FaultCode.DPC_IN_MEDICAL,
            FileKind.HOME_NURSING, FaultCode.HOME_NURSING,
            FileKind.RETURNED, FaultCode.RETURNED,
            FileKind.INSURER_SIDE, FaultCode.INSURER_SIDE,
            FileKind.UNKNOWN, FaultCode.NOT_A_RECEIPT_FILE);

    private final FaultList faults;
    private Edition edition;

    HeaderChecks(FaultList faults) {
        this.faults = faults;
    }

    /** Says that a file of this kind is not taken; does nothing for kinds that are. */
    boolean refusesKind(FileKind kind, long line) {
        FaultCode code = NOT_SUPPORTED.get(kind);
        if (code != null) {
            faults.add(Fault.ofLine(code, line));
        }
        return code != null;
    }

    Optional<ClaimHeader> check(FilePart.Header part) {
        RawLine line = part.line();
        if (refusesKind(part.kind(), line.number())) {
            return Optional.empty();
        }
        ReceiptKind kind = KINDS.get(part.kind());
        edition = Editions.PUBLISHED.newest(kind);
        boolean sound = checkBytes(line) & checkFeeTable(line, kind);
        for (Map.Entry<String, String> form : new TreeMap<>(FORMS).entrySet()) {
            if (!item(line, form.getKey()).matches(form.getValue())) {
                add(FaultCode.HEADER_ITEM, line, form.getKey());
                sound = false;
            }
        }
        YearMonth month = claimMonth(line);
        if (!sound || month == null) {
            return Optional.empty();
        }
        return Optional.of(new ClaimHeader(
                ReviewOrganisation.ofCode(item(line, REVIEW_ORGANISATION)),
                InstitutionCode.of(item(line, PREFECTURE), item(line, FEE_TABLE), item(line, CODE)),
                item(line, NAME),
                month,
                item(line, VOLUME),
                kind));
    }

    private boolean checkFeeTable(RawLine line, ReceiptKind kind) {
        boolean sound = item(line, FEE_TABLE).equals(String.valueOf(kind.feeTable()));
        if (!sound) {
            add(FaultCode.HEADER_ITEM, line, FEE_TABLE);
        }
        return sound;
    }

    private YearMonth claimMonth(RawLine line) {
        String text = item(line, CLAIM_MONTH);
        YearMonth month = UkeDates.month(text).orElse(null);
        if (month == null) {
            add(FaultCode.CLAIM_MONTH, line, CLAIM_MONTH);
        } else if (UkeDates.writtenWithEra(text)) {
            add(FaultCode.ERA_CONVERTED, line, CLAIM_MONTH);
        }
        return month;
    }

    private boolean checkBytes(RawLine line) {
        boolean characters = line.cut() || line.textState() != TextState.UNDECODABLE;
        boolean sound = !line.cut() && !line.hasControlCharacters();
        if (!characters || !sound) {
            FaultCode code = sound ? FaultCode.ENCODING : FaultCode.HEADER_ITEM;
            faults.add(edition.fault(code, line.recordId(), line.number(), 0));
        }
        return sound && characters;
    }

    /** What is to be said of the items once the kind of the receipts is known. */
    void checkItems(RawLine line, Edition known) {
        edition = known;
        new LineChecks(edition, faults).check(line);
        if (item(line, CODE).matches("0+")) {
            add(FaultCode.INSTITUTION_ZERO, line, CODE);
        }
        boolean institution = line.is("IR");
        if (institution && !item(line, RESERVE).isEmpty()) {
            add(FaultCode.HEADER_RESERVED, line, RESERVE);
        }
        if (edition.kind() == ReceiptKind.DPC && item(line, TELEPHONE).isEmpty()) {
            add(FaultCode.TELEPHONE, line, TELEPHONE);
        }
    }

    /** Says that the registered name stands for the recorded one. */
    void nameReplaced(RawLine line) {
        add(FaultCode.NAME_REPLACED, line, NAME);
    }

    private String item(RawLine line, String key) {
        return line.item(edition.position(line.recordId(), key));
    }

    private void add(FaultCode code, RawLine line, String key) {
        String id = line.recordId();
        faults.add(edition.fault(code, id, line.number(), edition.position(id, key)));
    }
}
