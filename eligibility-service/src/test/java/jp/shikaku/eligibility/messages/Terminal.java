package jp.shikaku.eligibility.messages;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.testing.Tokens;

/** A receipt computer, for tests: it writes messages as texts, and reads answers by another parser than the service. */
public final class Terminal {

    public static final String INSTITUTION = "1311234567";

    private static final Charset CP932 = Charset.forName("windows-31j");

    private Terminal() {}

    /** The part of a request about the person of a line, as printed. */
    public static String person(Line line) {
        var item = Api.tree(line.item());
        return info(field("InsurerNumber", item.get("insurerNumber").asText())
                + field("InsuredCardSymbol", item.path("symbol").asText())
                + field("InsuredIdentificationNumber", item.get("number").asText())
                + (item.has("branch")
                        ? field("InsuredBranchNumber", item.get("branch").asText())
                        : "")
                + field("Birthdate", item.get("birthDate").asText().replace("-", ""))
                + field("LimitApplicationCertificateRelatedConsFlg", "0"));
    }

    static String info(String fields) {
        return "<QualificationConfirmSearchInfo>" + fields + "</QualificationConfirmSearchInfo>";
    }

    public static String field(String name, String value) {
        return "<" + name + ">" + value + "</" + name + ">";
    }

    /** A request for a day. */
    public static String request(String day, String body) {
        return message(
                field("QualificationConfirmationDate", day.replace("-", ""))
                        + field("MedicalInstitutionCode", INSTITUTION)
                        + field("ArbitraryFileIdentifier", "T-0001"),
                body);
    }

    static String message(String header, String body) {
        return "<XmlMsg><MessageHeader>" + header + "</MessageHeader><MessageBody>" + body + "</MessageBody></XmlMsg>";
    }

    public static Response send(String name, String message) {
        return send(
                Tokens.institution(INSTITUTION),
                name,
                declared("UTF-8", message).getBytes(StandardCharsets.UTF_8));
    }

    static Response sendShiftJis(String name, String message) {
        return send(
                Tokens.institution(INSTITUTION),
                name,
                declared("Shift_JIS", message).getBytes(CP932));
    }

    static Response send(String token, String name, byte[] message) {
        return as(token).body(message).post("/v1/messages/" + name);
    }

    static RequestSpecification as(String token) {
        return Api.as(token).contentType("application/xml");
    }

    static String declared(String encoding, String message) {
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\" standalone=\"no\"?>" + message;
    }

    /** The root of an answer. */
    public static Element read(Response answer) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text(answer))))
                    .getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError("status " + answer.statusCode() + ", no XML", e);
        }
    }

    /** The text of an answer; Shift_JIS is read as CP932, which the parser does not know by that name. */
    static String text(Response answer) {
        boolean shiftJis = answer.contentType().contains("Shift_JIS");
        return new String(answer.asByteArray(), shiftJis ? CP932 : StandardCharsets.UTF_8);
    }

    /** All texts of a name, joined by a comma; empty if there is none. */
    public static String text(Node in, String name) {
        return elements(in, name).stream().map(Node::getTextContent).collect(Collectors.joining(","));
    }

    public static List<Element> elements(Node in, String name) {
        var nodes = ((Element) in).getElementsByTagName(name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /** The names of the children, in their order. */
    static List<String> children(Node in, String name) {
        List<String> names = new ArrayList<>();
        var nodes = elements(in, name).get(0).getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            names.add(nodes.item(i).getNodeName());
        }
        return names;
    }
}
