package jp.shikaku.claims.statement;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.shikaku.claims.ledger.Account;
import jp.shikaku.claims.month.MonthPath;
import jp.shikaku.claims.party.Party;
import jp.shikaku.claims.party.PartyKind;
import jp.shikaku.claims.statement.StatementStore.Sums;
import jp.shikaku.claims.statement.StatementView.Amount;
import jp.shikaku.claims.statement.StatementView.Balance;
import jp.shikaku.claims.statement.StatementView.Line;
import jp.shikaku.claims.statement.StatementView.Movement;

/** Makes a statement of the sums of a party's entries. */
final class Statements {

    private static final Set<Account> INSURERS_PAY =
            EnumSet.of(Account.INSURER_SHARE, Account.BURDEN_DIFFERENCE, Account.MEALS);
    private static final Movement NOTHING = new Movement(0, 0, 0);

    private Statements() {}

    /** The statement of a party. */
    static StatementView of(Party party, LocalDate bookingMonth, List<Sums> sums) {
        Map<Account, Sums> accounts = new EnumMap<>(Account.class);
        sums.forEach(each -> accounts.merge(each.account(), each, Statements::together));
        return new StatementView(
                party.kind().name(),
                party.code(),
                MonthPath.format(bookingMonth),
                accounts.values().stream().map(each -> line(each, null)).toList(),
                sums.stream()
                        .filter(each -> !each.billed().equals(NOTHING)
                                || !each.reversed().equals(NOTHING))
                        .map(each -> line(each, MonthPath.format(each.claimMonth())))
                        .toList(),
                payable(party, sums));
    }

    private static Balance payable(Party party, List<Sums> sums) {
        List<Sums> paid = sums.stream()
                .filter(each -> INSURERS_PAY.contains(each.account())
                        || party.kind() == PartyKind.INSTITUTION && each.account() == Account.PUBLIC_EXPENSE)
                .toList();
        long opening = paid.stream().mapToLong(each -> each.opening().yen()).sum();
        long net = paid.stream()
                .mapToLong(each -> each.billed().yen() + each.reversed().yen())
                .sum();
        return new Balance(opening, net, opening + net);
    }

    private static Sums together(Sums one, Sums other) {
        return new Sums(
                null,
                one.account(),
                one.opening().plus(other.opening()),
                one.billed().plus(other.billed()),
                one.reversed().plus(other.reversed()));
    }

    private static Line line(Sums sums, String claimMonth) {
        Amount net = sums.billed().amount().plus(sums.reversed().amount());
        return new Line(
                claimMonth,
                sums.account().name(),
                sums.account().side().name(),
                sums.opening(),
                sums.billed(),
                sums.reversed(),
                net,
                sums.opening().plus(net));
    }
}
