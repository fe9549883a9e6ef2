package jp.shikaku.population.claims;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.population.claims.Visit.Place;
import jp.shikaku.population.town.Institution;
import jp.shikaku.receipt.writing.FileHead;
import jp.shikaku.receipt.writing.UkeWriter;
import jp.shikaku.receipt.writing.Unencodable;

/** Writes one claim file: its head, the receipts numbered in their order, GO with their totals. */
final class ClaimFileText {

    private static final String TELEPHONE = "0990000000";

    private ClaimFileText() {}

    static byte[] of(Place place, ReviewOrganisation organisation, String volume, LocalDate month, List<Visit> visits) {
        Institution institution = place.institution();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        YearMonth claimMonth = YearMonth.from(month).plusMonths(1);
        try {
            UkeWriter writer = new UkeWriter(
                    out,
                    new FileHead(
                            organisation,
                            institution.code(),
                            institution.name(),
                            claimMonth,
                            volume,
                            TELEPHONE,
                            place.kind()),
                    Unencodable.REPLACE);
            for (Visit visit : visits) {
                writer.write(new ReceiptText(visit, month).draft());
            }
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
