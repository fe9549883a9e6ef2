package jp.shikaku.eligibility.messages.form;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads messages with the Java runtime's own StAX parser. It resolves nothing: a document type ends the reading, so that
 * there are no entities to expand, and depth, number and size are counted while reading, before anything is kept.
 */
public final class MessageReader {

    private static final XMLInputFactory FACTORY = factory();

    private final Encoding encoding;
    private final Limits limits;
    private final Deque<Open> open = new ArrayDeque<>();
    private Element root;
    private int elements;

    private MessageReader(Encoding encoding, Limits limits) {
        this.encoding = encoding;
        this.limits = limits;
    }

    /**
     * How much is read before a message is refused.
     *
     * @param depth how deep elements may nest
     * @param elements how many there may be
     * @param text how many characters one of them may hold
     */
    public record Limits(int depth, int elements, int text) {}

    /**
     * The root element of a message.
     *
     * @throws MessageRefused if it cannot be read
     */
    public static Element read(byte[] message, Encoding encoding, Limits limits) {
        return new MessageReader(encoding, limits).read(message);
    }

    private Element read(byte[] message) {
        String text = encoding.decode(message);
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text));
            try {
                while (reader.hasNext()) {
                    take(reader, reader.next());
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new MessageRefused(MessageError.NOT_WELL_FORMED);
        }
        return root;
    }

    private void take(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(reader.getLocalName());
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(reader);
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new MessageRefused(MessageError.DOCTYPE_REFUSED);
            default -> {
                // Comments and processing instructions say nothing.
            }
        }
    }

    private void begin(String name) {
        elements++;
        if (open.size() >= limits.depth() || elements > limits.elements()) {
            throw new MessageRefused(MessageError.TOO_DEEP);
        }
        open.push(new Open(name, new StringBuilder(), new ArrayList<>()));
    }

    private void text(XMLStreamReader reader) {
        Open current = open.peek();
        if (current != null && current.children().isEmpty()) {
            if (current.text().length() + reader.getTextLength() > limits.text()) {
                throw new MessageRefused(MessageError.TOO_DEEP);
            }
            current.text().append(reader.getText());
        }
    }

    private void end() {
        Open done = open.pop();
        String text = done.children().isEmpty() ? done.text().toString() : "";
        Element element = new Element(done.name(), text, done.children());
        if (open.isEmpty()) {
            root = element;
        } else {
            open.peek().children().add(element);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is resolved");
        });
        return factory;
    }

    private record Open(String name, StringBuilder text, List<Element> children) {}
}
