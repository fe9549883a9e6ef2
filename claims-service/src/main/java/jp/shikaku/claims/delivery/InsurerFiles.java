package jp.shikaku.claims.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.report.ReportNames;
import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.insurer.ForwardedPart;
import jp.shikaku.receipt.insurer.ForwardedReceipt;
import jp.shikaku.receipt.insurer.ForwardedReceiptWriter;

/** The files an insurer gets for a month: the receipts it is billed for, and in a re-examination those taken back. */
@ApplicationScoped
class InsurerFiles {

    private static final int PAGE = 500;
    private static final String KIND = "MEDICAL";

    private final ForwardedStore store;

    @Inject
    InsurerFiles(ForwardedStore store) {
        this.store = store;
    }

    /** Every file there can be, in a fixed order; those without receipts are left out when they are produced. */
    List<DeliveryFile> of(Edition edition, LocalDate month, InsurerNumber insurer) {
        List<DeliveryFile> files = new ArrayList<>();
        files.add(new DeliveryFile(
                ReportNames.of("bundle", KIND), "bundle", out -> bundle(out, edition, month, insurer)));
        if (edition == Edition.REEXAMINATION) {
            files.add(new DeliveryFile(
                    ReportNames.of("reversals", "ALL"), "reversals", out -> reversals(out, month, insurer)));
        }
        return List.copyOf(files);
    }

    private DeliveryFile.Written bundle(OutputStream out, Edition edition, LocalDate month, InsurerNumber insurer)
            throws IOException {
        ForwardedReceiptWriter writer = new ForwardedReceiptWriter(out);
        ForwardedStore.Place place = ForwardedStore.Place.BEGINNING;
        long items = 0;
        List<ForwardedStore.Forwarded> page;
        do {
            page = store.page(edition, month, insurer, place, PAGE);
            Map<UUID, RawLine> headers = store.headers(page);
            for (ForwardedStore.Forwarded forwarded : page) {
                writer.write(receipt(forwarded, headers.get(forwarded.fileId())));
                place = forwarded.place();
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

    private static ForwardedReceipt receipt(ForwardedStore.Forwarded forwarded, RawLine institution) {
        return new ForwardedReceipt(
                institution,
                forwarded.original(),
                ConfirmationCode.ofCode(forwarded.code()),
                part(forwarded.part()),
                ReceiptNumbers.management(forwarded.reception(), forwarded.line()),
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
                part.meals().count() == 0 ? null : part.meals().count(),
                part.mealsYen() == 0 ? null : Long.valueOf(part.mealsYen()));
    }
}
