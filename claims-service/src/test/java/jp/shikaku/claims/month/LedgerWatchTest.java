package jp.shikaku.claims.month;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.claims.review.Example;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Watched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("The watch over the ledger")
class LedgerWatchTest {

    @Inject
    LedgerWatch watch;

    @Inject
    MonthPlay play;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Test
    @DisplayName("tells the yen that reached the ledger past its trigger, and 0 when they are gone")
    void imbalance() throws SQLException {
        YearMonth month = play.laterMonth();
        ReceiptKey receipt = play.send(month, Example.CITY, 5);
        tells(0);

        pastTheTrigger(
                """
                INSERT INTO ledger_entry (claim_month, receipt_id, decision_number, part, account, kind, institution,
                                          points, yen, booked_month, booked_at)
                VALUES (?, ?, 1, 1, 'PATIENT_SHARE', 'BOOKING', '1311234567', 0, 7,
                        date_trunc('month', now() AT TIME ZONE 'Asia/Tokyo'), now())""",
                receipt);
        try {
            tells(7);
        } finally {
            pastTheTrigger("DELETE FROM ledger_entry WHERE claim_month = ? AND receipt_id = ?", receipt);
        }
        tells(0);
    }

    /** The service measures by itself now and then, perhaps what stood there just before. */
    private void tells(double yen) {
        Watched imbalance = Watched.by("ShikakuLedgerImbalance", "shikaku_ledger_imbalance_yen");
        await().untilAsserted(() -> {
            watch.measure();
            assertThat(imbalance.in(RestAssured.get("/q/metrics").asString())).isEqualTo(yen);
        });
    }

    /** As only the server's own superuser can. */
    private void pastTheTrigger(String sql, ReceiptKey receipt) throws SQLException {
        try (Connection superuser = DriverManager.getConnection(database, "postgres", "");
                Statement setting = superuser.createStatement();
                PreparedStatement statement = superuser.prepareStatement(sql)) {
            setting.execute("SET session_replication_role = replica");
            statement.setObject(1, receipt.claimMonth());
            statement.setObject(2, receipt.receiptId());
            assertThat(statement.executeUpdate()).isOne();
        }
    }
}
