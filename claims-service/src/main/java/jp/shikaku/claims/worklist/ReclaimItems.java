package jp.shikaku.claims.worklist;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.decision.ReceiptKey;

/** Shows receipts that a rule returned because they claim again what still stands. Joins the running transaction. */
@ApplicationScoped
public class ReclaimItems {

    private final ItemRaisingStore items;

    @Inject
    ReclaimItems(ItemRaisingStore items) {
        this.items = items;
    }

    /** Shows them, so that a person can reverse it. */
    public void show(List<ReceiptKey> keys) {
        items.showReclaims(keys);
    }
}
