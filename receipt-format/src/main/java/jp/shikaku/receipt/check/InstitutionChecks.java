package jp.shikaku.receipt.check;

import java.text.Normalizer;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jp.shikaku.receipt.fault.FaultCode;

/** The institution of a file, compared with the one that is registered: its name, and whether it was open. */
final class InstitutionChecks {

    private final Directory directory;
    private final ClaimHeader header;
    private final Optional<String> registered;
    private final Map<YearMonth, Boolean> open = new HashMap<>();

    InstitutionChecks(Directory directory, ClaimHeader header) {
        this.directory = directory;
        this.header = header;
        this.registered = directory.institutionName(header.institution(), header.claimMonth());
    }

    /** The registered name where it is another one than that of the file, width and spaces aside (L4892). */
    Optional<String> replacingName() {
        return registered.filter(name -> !plain(name).equals(plain(header.name())));
    }

    /** An institution that is registered now and was not in the treatment month had not been opened (L3102). */
    void check(ReceiptPlace place, YearMonth treatmentMonth) {
        boolean wasOpen = registered.isEmpty() || open.computeIfAbsent(treatmentMonth, this::wasOpen);
        if (!wasOpen) {
            place.add(FaultCode.INSTITUTION_NOT_OPEN, "RE", "treatment month");
        }
    }

    private boolean wasOpen(YearMonth month) {
        return directory.institutionName(header.institution(), month).isPresent();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
