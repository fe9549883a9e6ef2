package jp.shikaku.claims.recheck;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import jp.shikaku.claims.reassignment.Meals;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.insurer.ForwardedMeals;
import jp.shikaku.receipt.insurer.ForwardedPart;
import jp.shikaku.receipt.insurer.ForwardedReceipt;
import jp.shikaku.receipt.insurer.ForwardedReceiptWriter;
import jp.shikaku.receipt.insurer.InsurerFileReader;
import jp.shikaku.receipt.insurer.InsurerFileReceipt;

/** Writes parts into files for insurers and reads them again. */
final class Forwarding {

    private Forwarding() {}

    /** A part as its insurer reads it. */
    static InsurerFileReceipt write(RawLine institution, RawReceipt raw, ConfirmationCode code, Part part) {
        ForwardedPart forwarded = new ForwardedPart(
                part.payer().insurer(),
                part.payer().symbol(),
                part.payer().number(),
                part.payer().branch(),
                part.type(),
                null,
                part.days(),
                part.visitCount(),
                part.points(),
                meals(part.meals()),
                part.publicShares().stream().map(share -> meals(share.meals())).toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ForwardedReceiptWriter(out)
                    .write(new ForwardedReceipt(institution, raw, code, forwarded, "000000001", "13150311000000001"));
            return new InsurerFileReader(new ByteArrayInputStream(out.toByteArray())).next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ForwardedMeals meals(Meals meals) {
        return meals.equals(Meals.NONE)
                ? ForwardedMeals.NONE
                : new ForwardedMeals(
                        meals.count(),
                        (long) meals.amountYen(),
                        meals.standardBurdenYen() == 0 ? null : (long) meals.standardBurdenYen());
    }
}
