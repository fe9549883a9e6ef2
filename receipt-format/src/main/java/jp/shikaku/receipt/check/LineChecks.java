package jp.shikaku.receipt.check;

import java.util.Map;

import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.fault.FaultList;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.TextState;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.ItemKind;
import jp.shikaku.receipt.layout.ItemSpec;
import jp.shikaku.receipt.layout.Necessity;
import jp.shikaku.receipt.layout.RecordSpec;

/**
 * What can be said of a line alone: its bytes, and its items against the record tables. Lines of a history block (in a
 * re-claim) are the review organisation's own and are not held against the tables.
 */
final class LineChecks {

    private static final Map<String, FaultCode> OWN_CODES = Map.of(
            "telephone", FaultCode.TELEPHONE,
            "department", FaultCode.DEPARTMENT,
            "department 1", FaultCode.DEPARTMENT,
            "department 2", FaultCode.DEPARTMENT,
            "department 3", FaultCode.DEPARTMENT,
            "disease code", FaultCode.DISEASE_CODE,
            "drug code", FaultCode.DRUG_CODE,
            "main disease", FaultCode.MAIN_DISEASE);

    private final Edition edition;
    private final FaultList faults;

    LineChecks(Edition edition, FaultList faults) {
        this.edition = edition;
        this.faults = faults;
    }

    void check(RawLine line) {
        if (line.isBlank()) {
            faults.add(Fault.ofLine(FaultCode.EMPTY_LINE, line.number()));
            return;
        }
        boolean readable = checkBytes(line);
        if (line.isPrefixed()) {
            return;
        }
        RecordSpec spec = edition.record(line.recordId()).orElse(null);
        if (spec == null) {
            faults.add(Fault.ofLine(FaultCode.UNKNOWN_RECORD, line.number()));
            return;
        }
        boolean more = line.itemCount() > spec.itemCount();
        if (line.itemCount() != spec.itemCount() && !(more && spec.open())) {
            add(FaultCode.ITEM_COUNT, line, Fault.NO_ITEM);
        }
        for (int position = 1; position < spec.itemCount(); position++) {
            checkItem(line, position, spec, readable);
        }
    }

    private boolean checkBytes(RawLine line) {
        TextState state = line.textState();
        if (state == TextState.UNDECODABLE) {
            add(FaultCode.UNDECODABLE, line, Fault.NO_ITEM);
        } else if (state == TextState.USER_DEFINED) {
            add(FaultCode.USER_DEFINED, line, Fault.NO_ITEM);
        }
        boolean control = line.hasControlCharacters();
        if (control) {
            add(FaultCode.CONTROL_CHARACTER, line, Fault.NO_ITEM);
        }
        if (line.cut()) {
            add(FaultCode.LINE_TOO_LONG, line, Fault.NO_ITEM);
        }
        return state != TextState.UNDECODABLE && !control;
    }

    private void checkItem(RawLine line, int position, RecordSpec record, boolean readable) {
        int bytes = line.byteLength(position);
        if (bytes == 0) {
            if (record.needs(position)) {
                checkNecessity(line, position, record.item(position));
            }
            return;
        }
        ItemSpec spec = record.item(position);
        if (bytes > spec.maxBytes()) {
            add(ownCode(spec, FaultCode.ITEM_TOO_LONG), line, position);
        } else if (bytes != spec.maxBytes() && spec.fixed() && spec.necessity() != Necessity.OWN_RULE) {
            add(ownCode(spec, FaultCode.ITEM_LENGTH), line, position);
        }
        boolean numeric = line.isNumeric(position);
        boolean digits = numeric && spec.kind() == ItemKind.DIGITS;
        if (readable && !digits && !spec.kind().accepts(line.characters(position), bytes, numeric)) {
            add(ownCode(spec, FaultCode.ITEM_KIND), line, position);
        }
    }

    /** The form of some items has a number of its own among the official checks (A.10). */
    private static FaultCode ownCode(ItemSpec spec, FaultCode general) {
        return OWN_CODES.getOrDefault(spec.key(), general);
    }

    private void checkNecessity(RawLine line, int position, ItemSpec spec) {
        if (spec.necessity() == Necessity.REQUIRED) {
            add(FaultCode.REQUIRED, line, position);
        } else if (spec.necessity() == Necessity.WARNED) {
            add(FaultCode.RECOMMENDED, line, position);
        }
    }

    private void add(FaultCode code, RawLine line, int item) {
        faults.add(edition.fault(code, line.recordId(), line.number(), item));
    }
}
