package jp.shikaku.eligibility.access.seal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.access.AuditEvent;
import jp.shikaku.eligibility.access.AuditTrail;
import jp.shikaku.testing.Tokens;
import jp.shikaku.testing.Watched;

import static org.assertj.core.api.Assertions.assertThat;

/** The database's owner tampers in transactions that are rolled back, so that the chain of the test run stays good. */
@QuarkusTest
@DisplayName("The chain over the trail")
class ChainTest {

    private static final int LOOKS = 5;

    @Inject
    Audit audit;

    @Inject
    Sealer sealer;

    @Inject
    SealConfig config;

    @Inject
    Scheduler scheduler;

    private Block block;

    @BeforeEach
    void sealed() throws SQLException {
        sealer.sealAll();
        for (int i = 0; i < LOOKS; i++) {
            audit.record(new AuditEvent(
                    "desk",
                    "1311234567",
                    "LOOKUP",
                    "TREATMENT",
                    LocalDate.of(2026, 10, 2),
                    1L,
                    "VALID IN_FORCE",
                    Set.of(UUID.randomUUID(), UUID.randomUUID()),
                    List.of()));
        }
        sealer.sealAll();
        try (Connection owner = AuditTrail.owner()) {
            block = Blocks.last(owner).orElseThrow().block();
        }
    }

    @Test
    @DisplayName("is intact, covers every committed event once, and begins where the last block ended")
    void intact() throws SQLException {
        try (Connection owner = AuditTrail.owner()) {
            owner.setAutoCommit(false);
            ChainReport report = Verification.run(owner, 1);

            assertThat(report.intact()).isTrue();
            assertThat(report.blocks()).isEqualTo(block.number());
            assertThat(report.events() + report.unsealed()).isEqualTo(TrailReader.head(owner));
            assertThat(report.headHash()).isEqualTo(Block.hex(block.hash()));
        }
    }

    @Test
    @DisplayName("reads the subjects of its own events only, however long the trail is")
    void plan() throws SQLException {
        try (Connection owner = AuditTrail.owner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            long before = TrailReader.head(owner);
            statement.execute(
                    """
                    INSERT INTO audit_event (shard, event_id, happened_at, actor, action, outcome, trail_number)
                    SELECT 0, gen_random_uuid(), now(), 'desk', 'LOOKUP', 'VALID', %1$d + n
                    FROM generate_series(1, 20000) n;
                    INSERT INTO audit_subject (shard, person_id, trail_number)
                    SELECT 0, gen_random_uuid(), %1$d + n FROM generate_series(1, 20000) n;
                    ANALYZE audit_event, audit_subject"""
                            .formatted(before));

            String events = plan(owner, TrailReader.EVENTS, before + 10_001, before + 11_000);
            String subjects = plan(owner, TrailReader.SUBJECTS, before + 10_001, before + 11_000);
            owner.rollback();

            assertThat(events).contains("pk_audit_event").doesNotContain("Seq Scan");
            assertThat(subjects).contains("pk_audit_subject").doesNotContain("Seq Scan");
        }
    }

    private static String plan(Connection owner, String sql, long first, long last) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (PreparedStatement explain = TrailReader.prepare(owner, "EXPLAIN " + sql, first, last);
                ResultSet rows = explain.executeQuery()) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a changed event           | UPDATE audit_event SET purpose = 'BILLING' WHERE trail_number = :last       | CONTENT_ALTERED
                    a changed time            | UPDATE audit_event SET happened_at = happened_at + interval '1 microsecond' WHERE trail_number = :last | CONTENT_ALTERED
                    a deleted event           | WITH s AS (DELETE FROM audit_subject WHERE trail_number = :last) DELETE FROM audit_event WHERE trail_number = :last | EVENT_MISSING
                    a removed subject         | DELETE FROM audit_subject WHERE ctid = (SELECT min(ctid) FROM audit_subject WHERE trail_number = :last) | CONTENT_ALTERED
                    an added subject          | INSERT INTO audit_subject (shard, trail_number, person_id) VALUES (0, :last, gen_random_uuid()) | CONTENT_ALTERED
                    an altered block          | UPDATE audit_block SET sealed_at = sealed_at - interval '1 day' WHERE block_number = :block | BLOCK_ALTERED
                    an altered content hash   | UPDATE audit_block SET content_hash = sha256('x') WHERE block_number = :block | BLOCK_ALTERED
                    """)
    @DisplayName("names the block of")
    void tampered(String what, String sql, String fault) throws SQLException {
        ChainReport report = after(sql);

        assertThat(report.intact()).isFalse();
        assertThat(report.firstBrokenBlock()).isEqualTo(block.number());
        assertThat(report.fault()).isEqualTo(fault);
    }

    @Test
    @DisplayName("names a block that was removed, one that was sealed anew with other content, and an event cut off")
    void cut() throws SQLException {
        audit.record(AuditEvent.of("desk", null, "LOOKUP", null, "OK", List.of()));
        sealer.sealAll();

        assertThat(after("DELETE FROM audit_block WHERE block_number = :block").fault())
                .isEqualTo("BLOCK_MISSING");
        assertThat(resealed().fault()).isEqualTo("CHAIN_BROKEN");
        assertThat(resealed().firstBrokenBlock()).isEqualTo(block.number() + 1);
        assertThat(after("UPDATE audit_head SET last_number = last_number + 1").fault())
                .isEqualTo("UNSEALED_EVENT_MISSING");
    }

    @Test
    @DisplayName("is verified by a command, by REST for auditors, and stays good from a trusted block on")
    void commandAndRest() {
        Answer verified = command("audit-verify");
        assertThat(verified.text()).contains("intact: " + block.number() + " blocks");
        assertThat(verified.code()).isEqualTo(AuditCommand.GOOD);
        assertThat(command("audit-verify", "from=" + block.number()).text()).contains("intact: 1 blocks");
        assertThat(command("audit-verify", "nonsense").code()).isEqualTo(AuditCommand.FAILED);
        assertThat(command("audit-forget").text()).contains("audit-purge before=");

        JsonNode report = Api.tree(Api.as(Tokens.auditor())
                .get("/v1/audit/verification?fromBlock=" + block.number())
                .asString());
        assertThat(report.get("intact").asBoolean()).isTrue();
        assertThat(report.get("headHash").asText()).isEqualTo(Block.hex(block.hash()));
    }

    @Test
    @DisplayName("names the broken block by the command, with an exit code of its own")
    void commandNamesIt() throws SQLException {
        String change = "UPDATE audit_event SET outcome = 'NOTHING' WHERE trail_number = " + block.last();
        String repair = "UPDATE audit_event SET outcome = 'VALID IN_FORCE' WHERE trail_number = " + block.last();
        try (Connection owner = AuditTrail.owner();
                Statement statement = owner.createStatement()) {
            statement.execute(change);
            try {
                Answer verified = command("audit-verify");

                assertThat(verified.code()).isEqualTo(AuditCommand.BROKEN);
                assertThat(verified.text()).startsWith("BROKEN: block " + block.number() + ", CONTENT_ALTERED");
            } finally {
                statement.execute(repair);
            }
        }
    }

    @Test
    @DisplayName("is told how many events wait for a seal when the trail grows by more than a block")
    void unsealed() throws SQLException {
        Watched unsealed = Watched.by("ShikakuAuditNotSealed", "shikaku_audit_unsealed");
        scheduler.pause("audit-sealer");
        try (Connection owner = AuditTrail.owner()) {
            sealer.sealAll();
            owner.setAutoCommit(false);
            execute(
                    owner,
                    """
                    INSERT INTO audit_event (shard, event_id, happened_at, actor, action, outcome, trail_number)
                    SELECT 0, gen_random_uuid(), now(), 'desk', 'LOOKUP', 'VALID', h.last_number + n
                      FROM audit_head h, generate_series(1, %1$d) n;
                    UPDATE audit_head SET last_number = last_number + %1$d"""
                            .formatted(config.blockEvents() + LOOKS));
            owner.commit();

            assertThat(sealer.seal()).isPresent();
            assertThat(unsealed.in(RestAssured.get("/q/metrics").asString())).isEqualTo(LOOKS);
            sealer.sealAll();
            assertThat(unsealed.in(RestAssured.get("/q/metrics").asString())).isZero();
        } finally {
            scheduler.resume("audit-sealer");
        }
    }

    @Test
    @DisplayName("is purged by the owner with a reason: the blocks stay, the chain stays good, the purge is an event")
    void purged() throws SQLException {
        try (Connection owner = AuditTrail.owner()) {
            owner.setAutoCommit(false);
            Instant now = Instant.now();

            long upTo = Purge.run(owner, now.plus(1, ChronoUnit.DAYS), "operator", "end of retention", now);

            assertThat(upTo).isEqualTo(block.number());
            ChainReport report = Verification.run(owner, 1);
            assertThat(report.intact()).isTrue();
            assertThat(report.purgedUpToBlock()).isEqualTo(block.number());
            assertThat(report.events()).isZero();
            assertThat(report.unsealed()).isPositive();
            assertThat(Purge.run(owner, now.plus(1, ChronoUnit.DAYS), "operator", "again", now))
                    .isZero();
            execute(owner, "UPDATE audit_event SET outcome = 'PURGED_BLOCKS 1-1' WHERE action = 'AUDIT_PURGE'");
            if (block.number() > 1) {
                assertThat(Verification.run(owner, 1).firstBrokenBlock()).isEqualTo(2);
            }
            owner.rollback();
        }
    }

    @Test
    @DisplayName("is not purged within the retention, without a reason, or by the service's role")
    void notPurged() {
        String today = LocalDate.now().toString();

        assertThat(command("audit-purge", "before=" + today, "by=me", "reason=space")
                        .text())
                .contains("within the retention");
        assertThat(command("audit-purge", "before=2000-01-01", "by=me").text()).contains("reason is missing");
        assertThat(command("audit-purge", "before=2000-01-01", "by=me", "reason=old")
                        .text())
                .contains("nothing to purge");
        Map<String, String> asService = environment();
        asService.put("QUARKUS_FLYWAY_USERNAME", asService.get("QUARKUS_DATASOURCE_USERNAME"));
        asService.put("SHIKAKU_AUDIT_RETENTION", "P-3D");
        Answer refused =
                command(asService, "audit-purge", "before=" + LocalDate.now().plusDays(2), "by=me", "reason=none");
        assertThat(refused.text()).contains("SQLSTATE 42501");
        assertThat(refused.code()).isEqualTo(AuditCommand.FAILED);
    }

    /** Somebody with the owner's rights alters an event and seals its block anew, hash and all. */
    private ChainReport resealed() throws SQLException {
        try (Connection owner = AuditTrail.owner()) {
            owner.setAutoCommit(false);
            execute(owner, "UPDATE audit_event SET purpose = 'BILLING' WHERE trail_number = :last");
            execute(owner, "DELETE FROM audit_block WHERE block_number = :block");
            Content content = Content.of(owner, block.first(), block.last());
            Blocks.append(
                    owner,
                    new Block(
                            block.number(),
                            block.first(),
                            block.last(),
                            block.subjects(),
                            block.firstAt(),
                            block.lastAt(),
                            content.hash(),
                            block.previousHash(),
                            block.sealedAt()));
            ChainReport report = Verification.run(owner, 1);
            owner.rollback();
            return report;
        }
    }

    private ChainReport after(String sql) throws SQLException {
        try (Connection owner = AuditTrail.owner()) {
            owner.setAutoCommit(false);
            execute(owner, sql);
            ChainReport report = Verification.run(owner, 1);
            owner.rollback();
            return report;
        }
    }

    private void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    sql.replace(":last", Long.toString(block.last())).replace(":block", Long.toString(block.number())));
        }
    }

    private static Answer command(String... arguments) {
        return command(environment(), arguments);
    }

    private static Answer command(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
        int code = new AuditCommand(environment, out, Instant.now()).run(List.of(arguments));
        return new Answer(code, written.toString(StandardCharsets.UTF_8));
    }

    private static Map<String, String> environment() {
        Config config = ConfigProvider.getConfig();
        Map<String, String> environment = new LinkedHashMap<>();
        for (String key : List.of(
                "quarkus.datasource.jdbc.url",
                "quarkus.datasource.username",
                "quarkus.datasource.password",
                "quarkus.flyway.username",
                "quarkus.flyway.password")) {
            environment.put(
                    key.replace('.', '_').toUpperCase(java.util.Locale.ROOT), config.getValue(key, String.class));
        }
        return environment;
    }

    private record Answer(int code, String text) {}
}
