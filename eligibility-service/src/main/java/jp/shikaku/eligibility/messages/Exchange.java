package jp.shikaku.eligibility.messages;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;

import jp.shikaku.eligibility.access.AccessError;
import jp.shikaku.eligibility.access.PurposeOfUse;
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.lookup.Lookups;
import jp.shikaku.eligibility.messages.form.Element;
import jp.shikaku.eligibility.messages.form.Encoding;
import jp.shikaku.eligibility.messages.form.MessageError;
import jp.shikaku.eligibility.messages.form.MessageReader;
import jp.shikaku.eligibility.messages.form.MessageRefused;
import jp.shikaku.eligibility.messages.form.MessageWriter;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/**
 * One message in, one message out, in the same encoding. Whatever is wrong with a message is answered by a message too,
 * with SegmentOfResult 9 and a status of HTTP that says the same.
 */
@Singleton
class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private static final String ROOT = "XmlMsg";
    private static final String DEFAULT_PURPOSE = "TREATMENT";
    private static final String PURPOSE = "[A-Z][A-Z_]{2,39}";
    private static final int DEPTH = 8;
    private static final int TEXT = 1000;
    private static final int ELEMENTS_PER_PERSON = 20;
    private static final int PROCESSING_RETRY_SECONDS = 5;
    private static final int DOWN_RETRY_SECONDS = 30;

    private final Caller caller;
    private final ForwardClock clock;

    @Inject
    Exchange(Caller caller, ForwardClock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** What a message does. */
    interface Handler {

        Answer handle(Received message) throws SQLException;
    }

    /**
     * How much is read of a message.
     *
     * @param persons how many it may be about
     */
    record Size(int bytes, int persons) {

        MessageReader.Limits limits() {
            return new MessageReader.Limits(DEPTH, (persons + 1) * ELEMENTS_PER_PERSON, TEXT);
        }
    }

    /**
     * Answers a message.
     *
     * @param headers of the request: media type with charset, and Purpose-Of-Use for the audit trail
     * @throws ProblemException 403 for a token without an institution
     */
    Response answer(InputStream body, HttpHeaders headers, Size size, Handler handler) {
        Lookups.Asker asker = asker(headers);
        Encoding encoding = Encoding.UTF_8;
        Header header = Header.UNKNOWN;
        try {
            byte[] bytes = read(body, size);
            encoding = Encoding.of(bytes, charset(headers.getMediaType()));
            Element root = MessageReader.read(bytes, encoding, size.limits());
            Element head = part(root, "MessageHeader");
            header = Header.of(head);
            header.requireInstitution(asker.institution());
            Received message = new Received(encoding, header, part(root, "MessageBody"), bytes, asker);
            return response(handler.handle(message), asker, encoding);
        } catch (MessageRefused refusal) {
            return response(Answer.refused(header, refusal), asker, encoding);
        } catch (SQLException | RuntimeException e) {
            if (!DatabaseTrouble.isOutage(e)) {
                throw new IllegalStateException("a message failed", e);
            }
            LOG.warn("A message could not be answered: the database is not available");
            return response(Answer.refused(header, new MessageRefused(MessageError.DOWN)), asker, encoding);
        }
    }

    private Lookups.Asker asker(HttpHeaders headers) {
        String institution = caller.institution()
                .map(InstitutionCode::value)
                .orElseThrow(() -> new ProblemException(CommonError.NOT_ALLOWED));
        String stated = headers.getHeaderString("Purpose-Of-Use");
        if (stated != null && !stated.matches(PURPOSE)) {
            throw new ProblemException(CommonError.INVALID_VALUE, "Purpose-Of-Use is a code in capitals.");
        }
        if (PurposeOfUse.EMERGENCY.name().equals(stated)) {
            throw new ProblemException(
                    AccessError.REASON_MISSING,
                    "A message has no place for the reason of an emergency: ask by POST /v1/lookups.");
        }
        return new Lookups.Asker(caller.subject(), institution, false, stated == null ? DEFAULT_PURPOSE : stated);
    }

    private Response response(Answer answer, Lookups.Asker asker, Encoding encoding) {
        byte[] bytes = MessageWriter.write(answer.message(clock.now(), asker.institution(), encoding), encoding);
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_XML_TYPE.withCharset(encoding.label()))
                .entity(bytes);
        if (Answer.PROCESSING.equals(answer.segment())) {
            response.header(HttpHeaders.RETRY_AFTER, PROCESSING_RETRY_SECONDS);
        } else if (answer.status() == MessageError.DOWN.status()) {
            response.header(HttpHeaders.RETRY_AFTER, DOWN_RETRY_SECONDS);
        }
        return response.build();
    }

    private static byte[] read(InputStream body, Size size) {
        try {
            byte[] bytes = body.readNBytes(size.bytes() + 1);
            if (bytes.length > size.bytes()) {
                throw new MessageRefused(MessageError.TOO_LARGE);
            }
            return bytes;
        } catch (IOException e) {
            throw new MessageRefused(MessageError.NOT_WELL_FORMED);
        }
    }

    private static Element part(Element root, String name) {
        if (!ROOT.equals(root.name())) {
            throw new MessageRefused(MessageError.OTHER_MESSAGE, ROOT);
        }
        return root.child(name).orElseThrow(() -> new MessageRefused(MessageError.OTHER_MESSAGE, name));
    }

    private static String charset(MediaType type) {
        return type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
    }
}
