package jp.shikaku.claims.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.receipt.check.ClaimHeader;
import jp.shikaku.support.ProblemException;

/** Takes several files at once, each by itself: what is wrong with one does not keep the others out. */
@ApplicationScoped
public class BatchReception {

    private static final int NAME_LENGTH = 200;
    private static final int ACCEPTED = 202;
    private static final int OK = 200;

    private final Reception reception;
    private final Spool spool;
    private final IntakeConfig config;

    @Inject
    BatchReception(Reception reception, Spool spool, IntakeConfig config) {
        this.reception = reception;
        this.spool = spool;
        this.config = config;
    }

    /**
     * A file of a request.
     *
     * @param name as sent
     * @param path where it lies
     */
    record Upload(String name, Path path) {}

    /**
     * Who sends, and what was sent so far.
     *
     * @param institution whose files they may be
     * @param volumes the digests of the volumes of this request
     */
    private record Sender(
            Optional<InstitutionCode> institution, Reception.Terms terms, Map<ClaimHeader, byte[]> volumes) {

        /** Of two files that are the same volume one would silently take the place of the other. */
        void requireNewVolume(ClaimHeader header, byte[] digest) {
            byte[] before = volumes.putIfAbsent(header.named(""), digest);
            if (before != null && !Arrays.equals(before, digest)) {
                throw new ProblemException(ClaimsError.VOLUME_TWICE);
            }
        }
    }

    /**
     * Takes files and the files in archives.
     *
     * @throws ProblemException 400 if there is none, 413 if there are too many
     */
    ClaimFileBatch receive(List<Upload> uploads, Optional<InstitutionCode> sender, Reception.Terms terms) {
        if (uploads.isEmpty()) {
            throw new ProblemException(ClaimsError.NO_FILE);
        }
        requireFew(uploads.size());
        Archive.Budget budget = new Archive.Budget(config.maxUnpackedBytes());
        List<ClaimFileBatch.Item> items = new ArrayList<>();
        Sender one = new Sender(sender, terms, new HashMap<>());
        for (Upload upload : uploads) {
            try {
                if (Archive.isArchive(upload.path())) {
                    unpack(upload, budget, one, items);
                } else {
                    items.add(take(shown(upload.name()), null, () -> Files.newInputStream(upload.path()), one));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ClaimFileBatch.of(items);
    }

    private void unpack(Upload upload, Archive.Budget budget, Sender sender, List<ClaimFileBatch.Item> items)
            throws IOException {
        String archiveName = shown(upload.name());
        try (Archive archive = Archive.open(upload.path(), budget)) {
            List<? extends ZipEntry> entries = archive.files();
            requireFew(items.size() + entries.size());
            if (entries.isEmpty()) {
                throw new ProblemException(ClaimsError.NO_FILE, "The archive holds no file.");
            }
            for (ZipEntry entry : entries) {
                items.add(take(shown(entry.getName()), archiveName, () -> archive.open(entry), sender));
            }
        } catch (ProblemException e) {
            items.add(refused(archiveName, null, e));
        }
    }

    private ClaimFileBatch.Item take(String name, String archive, Bytes bytes, Sender sender) throws IOException {
        try (InputStream in = bytes.open();
                SpooledFile file = spool.take(in)) {
            sender.requireNewVolume(reception.header(file), file.digest());
            Reception.Received received = reception.receive(file, sender.institution(), sender.terms());
            return new ClaimFileBatch.Item(name, archive, received.created() ? ACCEPTED : OK, received.file(), null);
        } catch (ProblemException e) {
            return refused(name, archive, e);
        }
    }

    private void requireFew(int files) {
        if (files > config.maxFiles()) {
            throw new ProblemException(
                    ClaimsError.TOO_MANY_FILES, "At most " + config.maxFiles() + " files may be sent at once.");
        }
    }

    private static ClaimFileBatch.Item refused(String name, String archive, ProblemException e) {
        return new ClaimFileBatch.Item(name, archive, e.error().status(), null, e.toProblem());
    }

    /** A name to show: no folders, nothing that controls a terminal, and not longer than a name is. */
    private static String shown(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printable = last.replaceAll("\\p{Cntrl}|\\p{Cs}", "?");
        return printable.length() > NAME_LENGTH ? printable.substring(0, NAME_LENGTH) : printable;
    }

    /** Where the bytes of a file come from. */
    @FunctionalInterface
    private interface Bytes {
        InputStream open() throws IOException;
    }
}
