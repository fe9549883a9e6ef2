package jp.shikaku.claims.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.recheck.ReviewWork;
import jp.shikaku.claims.review.Ruling;
import jp.shikaku.claims.ruling.FreeText;
import jp.shikaku.claims.ruling.KeptRuling;
import jp.shikaku.claims.ruling.NewRuling;
import jp.shikaku.claims.ruling.RulingAction;
import jp.shikaku.claims.ruling.RulingReason;
import jp.shikaku.claims.ruling.RulingStore;
import jp.shikaku.claims.ruling.Verdict;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ErrorCode;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/**
 * What persons do with items. A decision, a verdict and a reversal are one transaction each: first the receipt is queued,
 * which holds its place in the queue against all others, then the item is locked, then the ruling is kept. A worker that
 * decides the receipt meanwhile finds it queued again, so no ruling is overlooked.
 */
@ApplicationScoped
class Worklist {

    private final Database database;
    private final ItemStore items;
    private final RulingStore rulings;
    private final ReviewWork queue;
    private final Stakes stakes;
    private final Event<RequestAcknowledged> acknowledged;
    private final WorklistConfig config;
    private final ForwardClock clock;

    @Inject
    Worklist(
            Database database,
            ItemStore items,
            RulingStore rulings,
            ReviewWork queue,
            Stakes stakes,
            Event<RequestAcknowledged> acknowledged,
            WorklistConfig config,
            ForwardClock clock) {
        this.database = database;
        this.items = items;
        this.rulings = rulings;
        this.queue = queue;
        this.stakes = stakes;
        this.acknowledged = acknowledged;
        this.config = config;
        this.clock = clock;
    }

    /** What is decided, by whom and why. */
    record Said(String author, RulingReason reason, FreeText text) {}

    /** Gives a free item to the person who asks. */
    void claim(Item item, String subject) {
        Instant now = clock.now();
        lease(item, subject, subject, now, now.plus(config.lease()));
    }

    /**
     * Gives an item to a person.
     *
     * @param holder whose items may be taken for it, beside free ones
     */
    void assign(Item item, String holder, String to) {
        Instant now = clock.now();
        lease(item, holder, to, now, now.plus(config.assignmentLease()));
    }

    /** Gives an item back; what the person does not hold is left alone. */
    void release(Item item, String subject) {
        database.inTransaction(() -> {
            items.release(item, subject);
            return null;
        });
    }

    /** Decides an item on the version that was read. The same decision on the same version again changes nothing. */
    void decide(Item read, int version, DecisionRequest request, Said said) {
        NewRuling ruling = ruling(read, version, request, said);
        changed(read, item -> {
            if (repeated(item, ruling)) {
                return;
            }
            requireVersion(item, version);
            require(item.state() == ItemState.OPEN, WorklistError.NOT_OPEN);
            require(item.isHeldBy(said.author(), clock.now()), WorklistError.NOT_CLAIMED);
            propose(item, ruling);
        });
    }

    /**
     * Takes the ruling that stands back. What follows is decided on today's knowledge. What an institution withdrew stays
     * withdrawn.
     */
    void reverse(Item read, int version, Said said) {
        changed(read, item -> {
            KeptRuling standing = rulings.standing(List.of(item.key())).get(item.key());
            boolean reversible = standing != null && !(standing.content() instanceof Ruling.Withdraw);
            long moved = reversible ? stakes.ofReversal(item, standing) : 0;
            NewRuling reversal = new NewRuling(
                    item.key(),
                    cause(item, version),
                    RulingAction.REVERSE,
                    null,
                    said.reason(),
                    said.text(),
                    said.author(),
                    clock.now(),
                    moved,
                    needsApproval(moved));
            if (repeated(item, reversal)) {
                return;
            }
            requireVersion(item, version);
            require(item.state() != ItemState.PROPOSED, WorklistError.NOT_OPEN);
            require(reversible, WorklistError.NOTHING_TO_REVERSE);
            require(
                    item.isFree(clock.now()) || item.isHeldBy(said.author(), clock.now()),
                    WorklistError.HELD_BY_ANOTHER);
            propose(item, reversal);
        });
    }

    /**
     * Approves or refuses what another person decided; refused, the item goes back to that person. Only the newest
     * decision about an item can be judged: an older one was overtaken, whether or not it ever had a verdict.
     */
    void judge(Item read, int number, Verdict verdict) {
        changed(read, item -> {
            List<KeptRuling> about = rulings.of(item.key()).stream()
                    .filter(kept -> isAbout(kept, item))
                    .toList();
            KeptRuling ruling = about.stream()
                    .filter(kept -> kept.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(WorklistError.NO_SUCH_DECISION));
            if (ruling.verdict() != null && isSame(ruling.verdict(), verdict)) {
                return;
            }
            require(!ruling.author().equals(verdict.by()), WorklistError.OWN_DECISION);
            require(
                    item.state() == ItemState.PROPOSED
                            && ruling.needsApproval()
                            && ruling.verdict() == null
                            && about.stream().noneMatch(other -> other.number() > number),
                    WorklistError.NO_SUCH_DECISION);
            rulings.addVerdict(ruling, verdict);
            if (verdict.approved()) {
                items.advance(item, ItemState.SETTLED, null, null);
            } else {
                Instant until = verdict.at().plus(config.assignmentLease());
                items.advance(item, ItemState.OPEN, ruling.author(), until);
            }
        });
    }

    private void lease(Item item, String holder, String to, Instant now, Instant until) {
        boolean leased = database.inTransaction(() -> items.lease(item, holder, to, now, until));
        if (!leased) {
            throw new ProblemException(
                    item.state() == ItemState.OPEN ? WorklistError.HELD_BY_ANOTHER : WorklistError.NOT_OPEN);
        }
    }

    private void changed(Item read, Consumer<Item> change) {
        database.inTransaction(() -> {
            queue.wake(List.of(read.key()));
            change.accept(items.lock(read));
            return null;
        });
    }

    private NewRuling ruling(Item item, int version, DecisionRequest request, Said said) {
        boolean rules = request.action() == DecisionRequest.Action.RULE;
        long moved = rules ? stakes.of(item, request.ruling()) : 0;
        return new NewRuling(
                item.key(),
                cause(item, version),
                rules ? RulingAction.RULE : RulingAction.ACKNOWLEDGE,
                rules ? request.ruling().toRuling() : null,
                said.reason(),
                said.text(),
                said.author(),
                clock.now(),
                moved,
                needsApproval(moved));
    }

    private boolean needsApproval(long movedYen) {
        return movedYen > 0 && movedYen >= config.approvalFromYen();
    }

    private void propose(Item item, NewRuling ruling) {
        rulings.add(ruling);
        items.advance(item, ruling.needsApproval() ? ItemState.PROPOSED : ItemState.SETTLED, null, null);
        if (item.kind() == ItemKind.RECHECK_REQUEST && ruling.action() == RulingAction.ACKNOWLEDGE) {
            acknowledged.fire(new RequestAcknowledged(item.key(), ruling.author()));
        }
    }

    /** Whether this very decision was kept before; another decision on the same version is another person's. */
    private boolean repeated(Item item, NewRuling ruling) {
        Optional<KeptRuling> before = rulings.of(item.key()).stream()
                .filter(kept -> kept.cause().equals(ruling.cause()))
                .findFirst();
        return before.isPresent() && isSame(before.get(), ruling);
    }

    private static boolean isSame(KeptRuling kept, NewRuling ruling) {
        String text = ruling.text() == null ? null : ruling.text().value();
        return kept.author().equals(ruling.author())
                && kept.action() == ruling.action()
                && Objects.equals(kept.content(), ruling.content())
                && kept.reason() == ruling.reason()
                && Objects.equals(kept.text(), text);
    }

    private static boolean isSame(Verdict kept, Verdict given) {
        return kept.approved() == given.approved()
                && kept.by().equals(given.by())
                && Objects.equals(kept.text(), given.text());
    }

    private static void requireVersion(Item item, int version) {
        require(item.version() == version, CommonError.PRECONDITION_FAILED);
    }

    private static void require(boolean holds, ErrorCode otherwise) {
        if (!holds) {
            throw new ProblemException(otherwise);
        }
    }

    private static String cause(Item item, int version) {
        return "item:" + item.kind() + ":" + version;
    }

    private static boolean isAbout(KeptRuling ruling, Item item) {
        return ruling.cause().startsWith("item:" + item.kind() + ":");
    }
}
