package jp.shikaku.claims.explanation;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.content.KeptContent;
import jp.shikaku.receipt.content.InsuranceStatement;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.support.Caller;
import jp.shikaku.support.Roles;

/** What a DPC hospital states about a change of insurance; its words are for itself and the review organisation only. */
@RequestScoped
class StatedChanges {

    private final ReceiptStore receipts;
    private final Caller caller;

    @Inject
    StatedChanges(ReceiptStore receipts, Caller caller) {
        this.receipts = receipts;
        this.caller = caller;
    }

    /** The statements as the caller may see them; read only for DPC. */
    List<InsuranceStatement> of(KeptReceipt receipt) {
        if (!ReceiptKind.DPC.name().equals(receipt.kind())) {
            return List.of();
        }
        KeptContent content = receipts.content(receipt);
        boolean wordsToo = caller.hasRole(Roles.REVIEWER) || caller.hasRole(Roles.INSTITUTION);
        return InsuranceStatement.of(content.raw(), content.edition()).stream()
                .map(statement -> wordsToo ? statement : statement.withoutNote())
                .toList();
    }
}
