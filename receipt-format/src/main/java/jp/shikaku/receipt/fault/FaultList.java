package jp.shikaku.receipt.fault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Faults being collected: each place and code once, and never more than a bounded number, so that a hopeless receipt
 * does not fill the memory. Whether the receipt is refused is known even where faults were dropped.
 */
public final class FaultList {

    private static final int LIMIT = 1_001;

    private final List<Fault> faults = new ArrayList<>();
    private final Set<Key> seen = new HashSet<>();
    private int refusing;

    private record Key(FaultCode code, long line, int item) {}

    public void add(Fault fault) {
        boolean refuses = fault.level().refusesReceipt();
        if (seen.size() >= LIMIT && !(refuses && refusing == 0)) {
            return;
        }
        if (seen.add(new Key(fault.faultCode(), fault.line(), fault.item()))) {
            faults.add(fault);
            refusing += refuses ? 1 : 0;
        }
    }

    public void addAll(List<Fault> more) {
        more.forEach(this::add);
    }

    /** The faults in the order in which they were found. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** How many of them refuse the receipt. */
    public int refusing() {
        return refusing;
    }
}
