package jp.shikaku.claims.delivery;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import jp.shikaku.claims.party.Parties;
import jp.shikaku.claims.party.PartyKind;
import jp.shikaku.claims.report.ReportCsv;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;

/**
 * Answers with a delivery: its manifest, its archive, one of its files; 304 for what the client has already.
 * A reviewer gets of an institution what his own organisation sends it.
 */
@RequestScoped
class ArchiveAnswers {

    private static final String ZIP = "application/zip";
    private static final int BUFFER = 65_536;

    private final Readiness readiness;
    private final Manifests manifests;
    private final Parties parties;

    @Inject
    ArchiveAnswers(Readiness readiness, Manifests manifests, Parties parties) {
        this.readiness = readiness;
        this.manifests = manifests;
        this.parties = parties;
    }

    Response manifest(Manifests.Delivery delivery, Request request) {
        Manifest manifest = ready(delivery);
        return answer(request, tag(manifest), () -> Response.ok(manifest, MediaType.APPLICATION_JSON_TYPE));
    }

    Response archive(Manifests.Delivery delivery, Request request) {
        Manifest manifest = ready(delivery);
        byte[] bytes = manifests.bytes(manifest);
        List<DeliveryFile> files = manifests.files(delivery);
        String name = delivery.party().code() + '-' + manifest.month() + '-' + manifest.edition() + ".zip";
        StreamingOutput body = out -> {
            OutputStream buffered = new BufferedOutputStream(out, BUFFER);
            Archive.write(buffered, bytes, manifest, files);
            buffered.flush();
        };
        return answer(request, tag(manifest), () -> attachment(Response.ok(body, ZIP), name));
    }

    Response file(Manifests.Delivery delivery, String path, Request request) {
        Manifest.File entry = ready(delivery).file(path).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        DeliveryFile file = manifests.files(delivery).stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
        StreamingOutput body = out -> {
            OutputStream buffered = new BufferedOutputStream(out, BUFFER);
            Archive.writeChecked(file, entry, buffered);
            buffered.flush();
        };
        MediaType type = path.toLowerCase(Locale.ROOT).endsWith(".csv")
                ? ReportCsv.MEDIA_TYPE
                : MediaType.APPLICATION_OCTET_STREAM_TYPE;
        String name = path.substring(path.indexOf('/') + 1);
        return answer(request, new EntityTag(entry.sha256()), () -> attachment(Response.ok(body, type), name));
    }

    private Manifest ready(Manifests.Delivery delivery) {
        readiness.require(delivery.edition(), delivery.month());
        Manifest whole = manifests.of(delivery);
        String[] limit = parties.sight().limit();
        return limit == null || delivery.party().kind() == PartyKind.INSURER ? whole : whole.from(List.of(limit));
    }

    private EntityTag tag(Manifest manifest) {
        return new EntityTag(CheckedStream.sha256(manifests.bytes(manifest)));
    }

    private static Response answer(Request request, EntityTag tag, Supplier<Response.ResponseBuilder> whole) {
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = known == null ? whole.get() : known;
        return answer.tag(tag).build();
    }

    private static Response.ResponseBuilder attachment(Response.ResponseBuilder answer, String name) {
        return answer.header("Content-Disposition", "attachment; filename=\"" + name + '"');
    }
}
