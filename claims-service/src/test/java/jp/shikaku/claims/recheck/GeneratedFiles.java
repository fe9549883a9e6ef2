package jp.shikaku.claims.recheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

import jp.shikaku.claims.recheck.WrittenFile.Written;
import jp.shikaku.claims.review.GeneratedLives;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.receipt.layout.ReceiptKind;

/** Random receipts of every kind, to be written as files: with public payers, meals, bundles, without JD or MF. */
final class GeneratedFiles {

    /**
     * Receipts of one kind.
     *
     * @param kind the kind
     * @param receipts one to three
     */
    record Batch(ReceiptKind kind, List<Written> receipts) {

        WrittenFile file() {
            return WrittenFile.of(kind, receipts);
        }

        WrittenFile fileBackwards() {
            List<Written> backwards = new ArrayList<>(receipts);
            Collections.reverse(backwards);
            return WrittenFile.of(kind, backwards);
        }
    }

    private GeneratedFiles() {}

    static Arbitrary<Batch> batches() {
        return Arbitraries.of(ReceiptKind.MEDICAL, ReceiptKind.DPC, ReceiptKind.DENTAL, ReceiptKind.PHARMACY)
                .flatMap(kind ->
                        receipt(kind).list().ofMinSize(1).ofMaxSize(3).map(receipts -> new Batch(kind, receipts)));
    }

    private static Arbitrary<Written> receipt(ReceiptKind kind) {
        Arbitrary<DayMask> days = Arbitraries.integers()
                .between(1, 30)
                .set()
                .ofMinSize(1)
                .ofMaxSize(10)
                .map(DayMask::of);
        return Combinators.combine(
                        days,
                        Arbitraries.of(GeneratedLives.NUMBERS),
                        Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 1), Tuple.of(1, 2)),
                        Arbitraries.randoms())
                .as((on, claimed, publicPayers, random) -> receipt(kind, on, claimed, publicPayers, random));
    }

    private static Written receipt(
            ReceiptKind kind, DayMask days, InsuredNumber claimed, int publicPayers, Random random) {
        boolean inpatient = kind == ReceiptKind.DPC || kind == ReceiptKind.MEDICAL && random.nextInt(3) == 0;
        GeneratedDraft draft = new GeneratedDraft(kind, days, inpatient, publicPayers, random);
        switch (kind) {
            case PHARMACY -> days.days().forEach(day -> draft.dispense(LocalDate.of(2026, 9, day)));
            case DPC -> {
                draft.bundle();
                draft.groups(random.nextInt(3));
            }
            default -> {
                draft.groups(random.nextInt(5));
                draft.onEveryDay();
            }
        }
        if (inpatient) {
            draft.meals();
        }
        return draft.claimedAt(claimed);
    }
}
