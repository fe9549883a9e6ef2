package jp.shikaku.claims.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.claims.database.Database;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.receipt.check.ClaimFileReader;
import jp.shikaku.receipt.check.ClaimHeader;
import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;

/** Takes a file in: whose it is, for which month, whether it is known already. What is in it is checked afterwards. */
@ApplicationScoped
public class Reception {

    private final Database database;
    private final ClaimFileStore store;
    private final ForwardClock clock;

    @Inject
    Reception(Database database, ClaimFileStore store, ForwardClock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /**
     * A file that is kept.
     *
     * @param file the file
     * @param created whether it was not known before
     */
    record Received(ClaimFile file, boolean created) {}

    /**
     * Keeps a file that an institution sent.
     *
     * @throws ProblemException 422 if its first record cannot be used, 403 if it is another institution's, 409 if its
     *     month is closed
     */
    Received receive(byte[] content, Optional<InstitutionCode> sender) {
        ClaimHeader header = header(content);
        if (sender.filter(header.institution()::equals).isEmpty()) {
            throw new ProblemException(
                    CommonError.NOT_ALLOWED, "The file's institution record (IR) names another institution.");
        }
        byte[] digest = sha256(content);
        store.provide(header.claimMonth());
        return database.inTransaction(() -> keep(header, digest, content));
    }

    private Received keep(ClaimHeader header, byte[] digest, byte[] content) {
        boolean open = store.holdOpen(header.claimMonth().atDay(1));
        Optional<ClaimFile> known = store.sameBytes(header, digest);
        if (known.isPresent()) {
            return new Received(known.get(), false);
        }
        if (!open) {
            throw new ProblemException(ClaimsError.MONTH_CLOSED);
        }
        boolean created = store.keep(UUID.randomUUID(), header, digest, content, clock.now());
        return new Received(store.sameBytes(header, digest).orElseThrow(), created);
    }

    private static ClaimHeader header(byte[] content) {
        try {
            ClaimFileReader reader = ClaimFileReader.open(new ByteArrayInputStream(content));
            return reader.header()
                    .orElseThrow(() ->
                            new ProblemException(ClaimsError.FILE_NOT_READABLE, null, errors(reader.fileFaults())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ProblemError> errors(List<Fault> faults) {
        return faults.stream()
                .filter(fault -> fault.level().refusesFile())
                .map(fault -> new ProblemError(
                        null,
                        (int) fault.line(),
                        fault.item() == Fault.NO_ITEM ? null : fault.item(),
                        fault.code(),
                        fault.messageJa() + " / " + fault.messageEn()))
                .toList();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
