package jp.shikaku.claims.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.month.MonthPath;
import jp.shikaku.claims.party.Party;
import jp.shikaku.claims.party.PartyKind;
import jp.shikaku.claims.report.ReportTexts;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.ForwardClock;

/**
 * Manifests of deliveries. The first one who asks has the files produced once for their digests; from then on the
 * manifest is kept, and every file that is handed out must be what it says.
 */
@ApplicationScoped
class Manifests {

    private final InstitutionFiles institutionFiles;
    private final InsurerFiles insurerFiles;
    private final Database database;
    private final ObjectMapper mapper;
    private final ForwardClock clock;
    private final String writer;

    @Inject
    Manifests(
            InstitutionFiles institutionFiles,
            InsurerFiles insurerFiles,
            Database database,
            ObjectMapper mapper,
            ForwardClock clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.institutionFiles = institutionFiles;
        this.insurerFiles = insurerFiles;
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
        this.writer = version + '/' + ReportTexts.digest();
    }

    /**
     * Which delivery.
     *
     * @param party whose
     * @param edition original review or re-examination
     * @param month claim month, or processing month of a re-examination
     */
    record Delivery(Party party, Edition edition, LocalDate month) {}

    /** The files of a delivery, whether or not there is anything in them. */
    List<DeliveryFile> files(Delivery delivery) {
        Party party = delivery.party();
        return party.kind() == PartyKind.INSURER
                ? insurerFiles.of(delivery.edition(), delivery.month(), new InsurerNumber(party.code()))
                : institutionFiles.of(delivery.edition(), delivery.month(), new InstitutionCode(party.code()));
    }

    /** The manifest of a delivery, computed if nobody asked before. */
    Manifest of(Delivery delivery) {
        return kept(delivery).orElseGet(() -> {
            keep(delivery, compute(delivery));
            return kept(delivery).orElseThrow();
        });
    }

    /** A manifest as it stands in the archive. */
    byte[] bytes(Manifest manifest) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Manifest compute(Delivery delivery) {
        List<Manifest.File> files = new ArrayList<>();
        for (DeliveryFile file : files(delivery)) {
            Manifest.File entry = entry(file);
            if (entry.items() > 0) {
                files.add(entry);
            }
        }
        return new Manifest(
                delivery.party().kind().name(),
                delivery.party().code(),
                MonthPath.format(delivery.month()),
                delivery.edition().name(),
                files);
    }

    private static Manifest.File entry(DeliveryFile file) {
        try (CheckedStream checked = new CheckedStream(OutputStream.nullOutputStream())) {
            DeliveryFile.Written written = file.body().writeTo(checked);
            return new Manifest.File(
                    file.path(),
                    file.report(),
                    written.items(),
                    written.substitutions(),
                    checked.size(),
                    checked.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Manifest> kept(Delivery delivery) {
        return database.first(
                """
                SELECT files FROM delivery_manifest
                 WHERE delivery_month = ? AND party_kind = ? AND party = ? AND edition = ? AND writer = ?
                """,
                row -> read(row.getString(1)),
                delivery.month(),
                delivery.party().kind().name(),
                delivery.party().code(),
                delivery.edition().name(),
                writer);
    }

    private void keep(Delivery delivery, Manifest manifest) {
        database.inTransaction(() -> database.update(
                """
                INSERT INTO delivery_manifest (delivery_month, party_kind, party, edition, writer, files, computed_at)
                VALUES (?, ?, ?, ?, ?, ?::jsonb, ?)
                ON CONFLICT DO NOTHING
                """,
                delivery.month(),
                delivery.party().kind().name(),
                delivery.party().code(),
                delivery.edition().name(),
                writer,
                new String(bytes(manifest), StandardCharsets.UTF_8),
                clock.now()));
    }

    private Manifest read(String json) {
        try {
            return mapper.readValue(json, Manifest.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
