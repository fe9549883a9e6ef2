package jp.shikaku.claims.worklist;

import java.util.Collection;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.decision.ReceiptKey;

/** Puts insurers' requests that no rule answers to a person. Every method joins the running transaction. */
@ApplicationScoped
public class RequestItems {

    private final ItemRaisingStore items;

    @Inject
    RequestItems(ItemRaisingStore items) {
        this.items = items;
    }

    /** Asks a person about receipts, each with a 理由番号. */
    public void raise(Map<ReceiptKey, String> reasons) {
        items.raiseRequests(reasons, ItemState.OPEN);
    }

    /** Shows what a rule decided about receipts, so that a person can reverse it. */
    public void show(Map<ReceiptKey, String> reasons) {
        items.raiseRequests(reasons, ItemState.SETTLED);
    }

    /** Nothing waits any more about these receipts. */
    public void letGo(Collection<ReceiptKey> keys) {
        items.letGo(ItemKind.RECHECK_REQUEST, keys);
    }
}
