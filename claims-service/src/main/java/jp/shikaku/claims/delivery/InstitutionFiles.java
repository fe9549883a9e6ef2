package jp.shikaku.claims.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.report.ReportName;
import jp.shikaku.claims.report.ReportNames;
import jp.shikaku.claims.review.Outcome;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.receipt.file.FileKind;
import jp.shikaku.receipt.returned.ReturnFileName;

/** The files an institution gets for a month, per review organisation and kind of receipt. */
@ApplicationScoped
class InstitutionFiles {

    private static final int PAGE = 500;
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
    private static final String MEDICAL = "MEDICAL";
    /** Kinds of receipts by 点数表. */
    private static final Map<String, List<String>> KINDS =
            Map.of("1", List.of(MEDICAL, "DPC"), "3", List.of("DENTAL"), "4", List.of("PHARMACY"));

    private final DeliveryStore store;
    private final ResultStore results;
    private final ClaimStatusStore statuses;

    @Inject
    InstitutionFiles(DeliveryStore store, ResultStore results, ClaimStatusStore statuses) {
        this.store = store;
        this.results = results;
        this.statuses = statuses;
    }

    /** Every file there can be, in a fixed order; those without receipts are left out when they are produced. */
    List<DeliveryFile> of(Edition edition, LocalDate month, InstitutionCode institution) {
        List<DeliveryFile> files = new ArrayList<>();
        for (ReviewOrganisation organisation : ReviewOrganisation.values()) {
            for (String kind : KINDS.getOrDefault(institution.feeTable(), List.of())) {
                if (ReportNames.has(edition.report(), kind)) {
                    addFiles(files, head(edition, month, institution, organisation, kind), month);
                }
            }
        }
        return List.copyOf(files);
    }

    /** What the reports of a month begin with. */
    ReportHead head(
            Edition edition,
            LocalDate month,
            InstitutionCode institution,
            ReviewOrganisation organisation,
            String kind) {
        return new ReportHead(
                institution,
                store.institutionName(institution, month, before(edition, month)),
                organisation,
                month,
                edition,
                kind);
    }

    /** 資格確認結果連絡書. */
    DeliveryFile.Body results(ReportHead head, LocalDate month) {
        return out -> {
            ResultFile file = new ResultFile(out, head);
            each(head, month, false, facts -> file.add(ResultWriting.of(facts)));
            return file.written();
        };
    }

    private void addFiles(List<DeliveryFile> files, ReportHead head, LocalDate month) {
        String folder = head.organisation().code() + '/';
        String report = head.edition().report();
        files.add(new DeliveryFile(folder + head.fileName(report), report, results(head, month)));
        files.add(new DeliveryFile(folder + head.fileName("edbn"), "edbn", out -> branches(out, head, month)));
        files.add(new DeliveryFile(folder + head.fileName("henr"), "henr", out -> returned(out, head, month)));
        ReturnFileName.of(FileKind.valueOf(head.kind()), head.edition() == Edition.REEXAMINATION)
                .map(name -> ReportName.named(name, month))
                .ifPresent(name ->
                        files.add(new DeliveryFile(folder + name, "return", out -> returnFile(out, head, month))));
        if (head.edition() == Edition.ORIGINAL) {
            files.add(new DeliveryFile(folder + head.fileName("fixf"), "fixf", out -> status(out, head, month)));
        }
    }

    private DeliveryFile.Written branches(OutputStream out, ReportHead head, LocalDate month) throws IOException {
        BranchFile file = new BranchFile(out, head);
        each(head, month, false, facts -> {
            if (facts.outcome() == Outcome.BRANCH_FOUND) {
                file.add(facts);
            }
        });
        return file.written();
    }

    private DeliveryFile.Written returned(OutputStream out, ReportHead head, LocalDate month) throws IOException {
        ReturnList file = new ReturnList(out, head);
        each(head, month, true, file::add);
        return file.written();
    }

    /** The returned claims themselves, .HEN or after a re-examination .SAH. */
    private DeliveryFile.Written returnFile(OutputStream out, ReportHead head, LocalDate month) throws IOException {
        ReturnFile file = new ReturnFile(out, head, store::firstRecordOf);
        each(head, month, true, file::add);
        return file.finish();
    }

    private DeliveryFile.Written status(OutputStream out, ReportHead head, LocalDate month) {
        ClaimStatusFile file = new ClaimStatusFile(out, head);
        long reception = 0;
        int line = 0;
        List<ClaimStatusStore.Status> page;
        do {
            page = statuses.page(head, month, reception, line, PAGE);
            for (ClaimStatusStore.Status status : page) {
                file.add(status);
                reception = status.reception();
                line = status.line();
            }
        } while (page.size() == PAGE);
        return file.written();
    }

    /** Files received later say nothing in a re-examination, so that it stays as it is. */
    private static Instant before(Edition edition, LocalDate month) {
        return edition == Edition.ORIGINAL ? END_OF_TIME : Readiness.end(month);
    }

    /** What is done with a result. */
    @FunctionalInterface
    private interface Step {
        void take(ResultFacts facts) throws IOException;
    }

    private void each(ReportHead head, LocalDate month, boolean returned, Step step) throws IOException {
        ResultStore.Question question = new ResultStore.Question(
                head.edition(), month, head.institution(), head.organisation(), head.kind(), returned);
        long reception = 0;
        int line = 0;
        List<ResultFacts> page;
        do {
            page = results.page(question, reception, line, PAGE);
            for (ResultFacts facts : page) {
                step.take(facts);
                reception = facts.reception();
                line = facts.line();
            }
        } while (page.size() == PAGE);
    }
}
