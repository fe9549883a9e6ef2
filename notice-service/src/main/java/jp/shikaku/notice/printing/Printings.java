package jp.shikaku.notice.printing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import jp.shikaku.notice.NoticeError;
import jp.shikaku.notice.issuance.Issuances;
import jp.shikaku.notice.lifecycle.BulkActs;
import jp.shikaku.notice.lifecycle.Deed;
import jp.shikaku.notice.lifecycle.DocumentAct;
import jp.shikaku.notice.lifecycle.TimeOrderedId;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;

/** What is done with printings. In the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Printings {

    private final PrintingRepository printings;
    private final ReturnLetters returnLetters;
    private final Stock stock;
    private final BulkActs acts;

    @Inject
    Printings(PrintingRepository printings, ReturnLetters returnLetters, Stock stock, BulkActs acts) {
        this.printings = printings;
        this.returnLetters = returnLetters;
        this.stock = stock;
        this.acts = acts;
    }

    /** Makes the bundles of a run; of one that is bundled already nothing changes. */
    List<PrintingEntity> bundle(UUID issuance, Issuances.Facts run, PrintingRequests.Bundles request, Deed deed) {
        if (!run.ended()) {
            throw new ProblemException(NoticeError.RUN_NOT_ENDED);
        }
        printings.alone(issuance);
        if (!printings.isBundled(issuance)) {
            printings.bundle(issuance, request.size(), request.pages(), deed);
        }
        return printings.of(issuance);
    }

    /** Bundles letters that ask for documents' return; none where no return is open. */
    List<PrintingEntity> askForReturn(String insurer, PrintingRequests.ReturnLetters request, Deed deed) {
        return returnLetters.bundle(insurer, request.size(), request.isAgain(), deed).stream()
                .map(printings::findById)
                .toList();
    }

    /** Has a range of documents printed again, for the reason of the deed. */
    PrintingEntity reprint(PrintRange range, Arrangement arrangement, Deed deed) {
        if (range.lastPlace() < range.firstPlace() || range.lastPlace() > printings.places(range)) {
            throw new ProblemException(NoticeError.NO_SUCH_RANGE);
        }
        PrintingEntity printing = new PrintingEntity(TimeOrderedId.at(deed.at()), range, arrangement, deed);
        printings.persist(printing);
        return printing;
    }

    /** Records that a bundle was printed, on which sheets, and gives its pages up. */
    PrintingEntity printed(UUID id, PrintingRequests.Confirmation confirmation, Deed deed) {
        if ((confirmation.paper() == null) != (confirmation.firstNumber() == null)) {
            throw new ProblemException(
                    CommonError.INVALID_VALUE, "paper and firstNumber are stated together, or neither of them.");
        }
        PrintingEntity printing = printings.lock(id);
        if (printing.state() != PrintingEntity.State.PRODUCED) {
            throw new ProblemException(NoticeError.NOT_PRODUCED);
        }
        List<ManifestView.Item> items = printings.manifest(id);
        if (confirmation.onNumberedPaper()) {
            stock.use(sheets(printing, items, confirmation), deed);
        }
        if (!printing.isReturnRequest()) {
            acts.perform(DocumentAct.PRINT, numbers(items), deed);
        }
        printing.printed(deed.by(), deed.at());
        printings.dropContent(id);
        return printing;
    }

    /**
     * Records that the documents, or the return letters, of a printing were sent.
     *
     * @return those that were not: they no longer count (or came back already) and are to be pulled out, or are not printed
     */
    List<String> dispatch(UUID id, Deed deed) {
        PrintingEntity printing = printings.lock(id);
        if (printing.state() != PrintingEntity.State.PRINTED) {
            throw new ProblemException(NoticeError.NOT_PRODUCED);
        }
        Set<String> left = new LinkedHashSet<>(numbers(printings.manifest(id)));
        left.removeAll(acts.perform(
                printing.isReturnRequest() ? DocumentAct.REQUEST_RETURN : DocumentAct.DISPATCH, left, deed));
        return List.copyOf(left);
    }

    /** Has one that could not be produced tried again at once. */
    PrintingEntity again(UUID id, Deed deed) {
        PrintingEntity printing = printings.lock(id);
        if (printing.state() != PrintingEntity.State.FAILED
                && (printing.state() != PrintingEntity.State.QUEUED
                        || printing.attempts().fault() == null)) {
            throw new ProblemException(NoticeError.NOT_PRODUCED);
        }
        printing.attempts().again(deed.by(), deed.at());
        return printing;
    }

    /** In the order of the pages, as the printer takes its paper. */
    private static List<ManifestView.Item> onPaperOfTheirOwn(List<ManifestView.Item> items, String paper) {
        List<ManifestView.Item> inOrder = items.stream()
                .sorted(Comparator.comparingInt(ManifestView.Item::firstPage).thenComparing(ManifestView.Item::place))
                .toList();
        if (!Stock.A4_SHEET.equals(paper)) {
            return inOrder;
        }
        Set<Integer> begun = new HashSet<>();
        return inOrder.stream().filter(item -> begun.add(item.firstPage())).toList();
    }

    private static List<String> numbers(List<ManifestView.Item> items) {
        return items.stream().map(ManifestView.Item::documentId).toList();
    }

    /**
     * Sheets are used one after the other, spoiled ones are passed over. Imposed documents share a sheet of A4, which is
     * noted with the first of them: the manifest says which others are on it.
     */
    private static Stock.Consumption sheets(
            PrintingEntity printing, List<ManifestView.Item> items, PrintingRequests.Confirmation confirmation) {
        Set<Long> spoiled = new LinkedHashSet<>(confirmation.spoiledOrNone());
        List<Stock.UsedSheet> used = new ArrayList<>();
        long number = confirmation.firstNumber();
        for (ManifestView.Item item : onPaperOfTheirOwn(items, confirmation.paper())) {
            int sheets = (item.pages() + confirmation.pagesPerSheet() - 1) / confirmation.pagesPerSheet();
            for (int sheet = 0; sheet < sheets; sheet++) {
                while (spoiled.contains(number)) {
                    number++;
                }
                used.add(new Stock.UsedSheet(number++, item.documentId()));
            }
        }
        return new Stock.Consumption(
                printing.range().insurerNumber(), confirmation.paper(), printing.id(), used, List.copyOf(spoiled));
    }
}
