package jp.shikaku.claims.recheck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

import jp.shikaku.claims.reassignment.Allocation;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.review.Decision;
import jp.shikaku.claims.review.Disposition;
import jp.shikaku.claims.review.Example;
import jp.shikaku.claims.review.GeneratedLives;
import jp.shikaku.claims.review.Knowledge;
import jp.shikaku.claims.review.KnownQualification;
import jp.shikaku.claims.review.MonthState;
import jp.shikaku.claims.review.ReceiptFacts;
import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.receipt.content.DetailGroup;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.prefixed.DataClass;

import static jp.shikaku.claims.review.AllocationLaws.assertConserved;
import static jp.shikaku.claims.review.AllocationLaws.payerOfEachDay;
import static org.assertj.core.api.Assertions.assertThat;

/** The laws from the bytes of a claim file to the parts and the bytes of their insurers' files, for every kind. */
@Label("The laws, over files of every kind")
class FileLawsTest {

    @Provide
    Arbitrary<GeneratedFiles.Batch> batches() {
        return GeneratedFiles.batches();
    }

    @Provide
    Arbitrary<List<KnownQualification>> lives() {
        return Arbitraries.frequencyOf(Tuple.of(1, GeneratedLives.lives()), Tuple.of(2, GeneratedLives.changes()));
    }

    @Property(tries = 500)
    @Label("conservation: written, read, checked and decided, the parts are what was written, whatever changed when")
    void conservation(@ForAll("batches") GeneratedFiles.Batch batch, @ForAll("lives") List<KnownQualification> life) {
        WrittenFile file = batch.file();
        List<RawReceipt> kept = file.kept();

        assertThat(kept).hasSize(batch.receipts().size());
        for (int i = 0; i < kept.size(); i++) {
            ReceiptFacts facts = file.facts(kept.get(i));
            Decision decision = decide(facts, life);
            assertThat(facts.totals()).isEqualTo(batch.receipts().get(i).totals());
            for (MonthState month : MonthState.values()) {
                assertConserved(facts, Disposition.of(decision, month).allocation());
            }
            Statistics.collect(batch.kind(), decision.getClass().getSimpleName());
        }
    }

    @Property(tries = 500)
    @Label("conservation: what the insurers of a moved or divided receipt read sums to what the institution wrote")
    void forwarded(@ForAll("batches") GeneratedFiles.Batch batch, @ForAll("lives") List<KnownQualification> life) {
        WrittenFile file = batch.file();
        for (RawReceipt raw : file.kept()) {
            Decision decision = decide(file.facts(raw), life);
            if (decision instanceof Decision.Moved) {
                assertForwarded(file, raw, ConfirmationCode.MOVED, decision.allocation());
            } else if (decision instanceof Decision.Split) {
                assertThat(file.kind()).isNotEqualTo(ReceiptKind.DPC);
                assertForwarded(file, raw, ConfirmationCode.SPLIT, decision.allocation());
            }
        }
    }

    @Property(tries = 500)
    @Label("order does not matter: of receipts in a file, and of what is known, with duplicates")
    void order(
            @ForAll("batches") GeneratedFiles.Batch batch,
            @ForAll("lives") List<KnownQualification> life,
            @ForAll Random random) {
        WrittenFile file = batch.file();
        WrittenFile backwards = batch.fileBackwards();
        List<KnownQualification> shuffled = new ArrayList<>(life);
        shuffled.addAll(life);
        Collections.shuffle(shuffled, random);
        List<RawReceipt> kept = file.kept();
        List<RawReceipt> keptBackwards = backwards.kept();
        Collections.reverse(keptBackwards);

        for (int i = 0; i < kept.size(); i++) {
            assertThat(payerOfEachDay(decide(backwards.facts(keptBackwards.get(i)), shuffled)
                            .allocation()))
                    .isEqualTo(
                            payerOfEachDay(decide(file.facts(kept.get(i)), life).allocation()));
        }
    }

    @Property(tries = 500)
    @Label("replay: the same bytes with the same knowledge give the same decision")
    void replay(@ForAll("batches") GeneratedFiles.Batch batch, @ForAll("lives") List<KnownQualification> life) {
        WrittenFile file = batch.file();
        List<RawReceipt> once = file.kept();
        List<RawReceipt> again = file.kept();

        for (int i = 0; i < once.size(); i++) {
            assertThat(decide(file.facts(again.get(i)), life)).isEqualTo(decide(file.facts(once.get(i)), life));
        }
    }

    private static void assertForwarded(
            WrittenFile file, RawReceipt raw, ConfirmationCode code, Allocation allocation) {
        Edition edition = Editions.PUBLISHED.of(file.kind(), Example.OCTOBER);
        Receipt original = Receipt.of(raw, edition);
        long points = 0;
        long meals = 0;
        int counts = 0;
        for (Part part : allocation.parts()) {
            Receipt read = Receipt.of(
                    Forwarding.write(file.head(), raw, code, part).receipt().receipt(DataClass.CLAIM), edition);
            assertThat(read.insurer().points()).isEqualTo(part.points()).isEqualTo(read.insurerDetailPoints());
            assertThat(read.insurer().actualDays()).isEqualTo(part.visitCount());
            assertThat(read.groups()).allMatch(group -> !group.hasDayDetail() || group.daysAddUp());
            points += read.insurer().points();
            meals += read.insurer().mealAmount() == null ? 0 : read.insurer().mealAmount();
            counts += counts(read);
        }
        assertThat(points).isEqualTo(original.insurer().points());
        assertThat(meals)
                .isEqualTo(
                        original.insurer().mealAmount() == null
                                ? 0
                                : original.insurer().mealAmount());
        assertThat(counts).isEqualTo(counts(original));
    }

    private static int counts(Receipt receipt) {
        return receipt.groups().stream().mapToInt(DetailGroup::count).sum();
    }

    private static Decision decide(ReceiptFacts facts, List<KnownQualification> life) {
        return Example.REVIEW.decide(facts, Knowledge.of(Knowledge.Match.FOUND, life));
    }
}
