package jp.shikaku.claims.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import jp.shikaku.claims.reassignment.Meals;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.reassignment.Share;
import jp.shikaku.claims.report.ReportNames;
import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.insurer.ForwardedMeals;
import jp.shikaku.receipt.insurer.ForwardedPart;
import jp.shikaku.receipt.insurer.ForwardedReceipt;
import jp.shikaku.receipt.insurer.ForwardedReceiptWriter;
import jp.shikaku.receipt.layout.ReceiptKind;

/**
 * The files an insurer gets for a month, per kind of receipts: those it is billed for, and in a re-examination the answers
 * to what it asked and the list of what is taken back.
 */
@ApplicationScoped
class InsurerFiles {

    private static final Logger LOG = Logger.getLogger(InsurerFiles.class);
    private static final int PAGE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ForwardedStore store;
    private final AnswerStore answers;

    @Inject
    InsurerFiles(ForwardedStore store, AnswerStore answers) {
        this.store = store;
        this.answers = answers;
    }

    /** Every file there can be, in a fixed order; those without receipts are left out when they are produced. */
    List<DeliveryFile> of(Edition edition, LocalDate month, InsurerNumber insurer) {
        List<DeliveryFile> files = new ArrayList<>();
        for (ReceiptKind kind : ReceiptKind.values()) {
            if (ReportNames.has("bundle", kind.name())) {
                files.add(file("bundle", kind.name(), out -> bundle(out, edition, month, insurer, kind)));
            }
        }
        if (edition == Edition.REEXAMINATION) {
            for (ReceiptKind kind : ReceiptKind.values()) {
                if (ReportNames.has("answers", kind.name())) {
                    files.add(file("answers", kind.name(), out -> answers(out, month, insurer, kind)));
                }
            }
            files.add(file("reversals", "ALL", out -> reversals(out, month, insurer)));
        }
        return List.copyOf(files);
    }

    private static DeliveryFile file(String report, String kind, DeliveryFile.Body body) {
        return new DeliveryFile(ReportNames.of(report, kind), report, body);
    }

    private DeliveryFile.Written bundle(
            OutputStream out, Edition edition, LocalDate month, InsurerNumber insurer, ReceiptKind kind)
            throws IOException {
        ForwardedReceiptWriter writer = new ForwardedReceiptWriter(out);
        ForwardedStore.Place place = ForwardedStore.Place.BEGINNING;
        long items = 0;
        List<ForwardedStore.Forwarded> page;
        do {
            page = store.page(edition, month, insurer, kind, place, PAGE);
            Map<UUID, RawLine> headers = store.headers(page);
            for (ForwardedStore.Forwarded forwarded : page) {
                write(writer, forwarded, headers);
                place = forwarded.place();
            }
            items += page.size();
        } while (page.size() == PAGE);
        return new DeliveryFile.Written(items, 0);
    }

    private DeliveryFile.Written answers(OutputStream out, LocalDate month, InsurerNumber insurer, ReceiptKind kind)
            throws IOException {
        ForwardedReceiptWriter writer = new ForwardedReceiptWriter(out);
        Instant after = Instant.EPOCH;
        UUID afterId = BEFORE_ALL;
        long items = 0;
        List<AnswerStore.Answered> page;
        do {
            page = answers.page(insurer, kind, month, after, afterId, PAGE);
            Map<UUID, RawLine> headers = store.headers(
                    page.stream().map(AnswerStore.Answered::billed).toList());
            for (AnswerStore.Answered answered : page) {
                write(writer, answered.billed(), headers);
                writer.answer(AnswerWriting.of(answered, insurer));
                after = answered.answeredAt();
                afterId = answered.requestId();
            }
            items += page.size();
        } while (page.size() == PAGE);
        return new DeliveryFile.Written(items, 0);
    }

    private DeliveryFile.Written reversals(OutputStream out, LocalDate month, InsurerNumber insurer) {
        ReversalFile file = new ReversalFile(out);
        ForwardedStore.Place place = ForwardedStore.Place.BEGINNING;
        List<ForwardedStore.Reversed> page;
        do {
            page = store.reversals(month, insurer, place, PAGE);
            for (ForwardedStore.Reversed reversed : page) {
                file.add(reversed);
                place = reversed.place();
            }
        } while (page.size() == PAGE);
        return file.written();
    }

    /**
     * What was decided is delivered, whatever the details say: a part that its details do not explain (no rule decides such
     * a one, decision 18) goes out with all of them, so that one receipt never holds back an insurer's whole delivery.
     */
    private static void write(
            ForwardedReceiptWriter writer, ForwardedStore.Forwarded forwarded, Map<UUID, RawLine> headers)
            throws IOException {
        ForwardedReceipt receipt = receipt(forwarded, headers.get(forwarded.fileId()));
        try {
            writer.write(receipt);
        } catch (IllegalArgumentException e) {
            LOG.warnf(
                    "the details of receipt %s do not explain its parts and are delivered undivided",
                    forwarded.place().receiptId());
            writer.writeUndivided(receipt);
        }
    }

    private static ForwardedReceipt receipt(ForwardedStore.Forwarded forwarded, RawLine institution) {
        return new ForwardedReceipt(
                institution,
                forwarded.original(),
                ConfirmationCode.ofCode(forwarded.code()),
                part(forwarded.part()),
                ReceiptNumbers.own(forwarded.claimMonth(), forwarded.reception(), forwarded.line())
                        .management(),
                ReceiptNumbers.search(
                        forwarded.institution(), forwarded.claimMonth(), forwarded.reception(), forwarded.line()));
    }

    private static ForwardedPart part(Part part) {
        return new ForwardedPart(
                part.payer().insurer(),
                part.payer().symbol(),
                part.payer().number(),
                part.payer().branch(),
                part.type(),
                part.benefitPercent(),
                part.days(),
                part.visitCount(),
                part.points(),
                meals(part.meals()),
                part.publicShares().stream()
                        .map(Share::meals)
                        .map(InsurerFiles::meals)
                        .toList());
    }

    /** A part without meals records none, as a receipt does. */
    private static ForwardedMeals meals(Meals meals) {
        return new ForwardedMeals(
                meals.count() == 0 ? null : Integer.valueOf(meals.count()),
                meals.amountYen() == 0 ? null : Long.valueOf(meals.amountYen()),
                meals.standardBurdenYen() == 0 ? null : Long.valueOf(meals.standardBurdenYen()));
    }
}
