package jp.shikaku.eligibility.messages.form;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class MessageFormLawsTest {

    private static final MessageReader.Limits LIMITS = new MessageReader.Limits(8, 100, 1000);

    @Property(tries = 500)
    @Label("What is delivered in an encoding is read again as it was delivered")
    void roundTrip(@ForAll("texts") String text, @ForAll Encoding encoding) {
        Delivery delivery = new Delivery(encoding);
        Element delivered = delivery.deliver(
                Element.of("XmlMsg").add(Element.leaf("Name", text)).build());

        byte[] written = MessageWriter.write(delivered, encoding);

        assertThat(Encoding.of(written, null)).isEqualTo(encoding);
        assertThat(MessageReader.read(written, encoding, LIMITS)).isEqualTo(delivered);
    }

    @Property(tries = 500)
    @Label("Any bytes are read or refused, never anything else")
    void anyBytes(@ForAll byte[] bytes, @ForAll Encoding encoding) {
        try {
            assertThat(MessageReader.read(bytes, encoding, LIMITS)).isNotNull();
        } catch (MessageRefused refusal) {
            assertThat(refusal.error().code()).startsWith("SK-MSG-0");
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("<>&\"' 　髙橋𠮷﨑①～〜−\u0001\uFFFE\r\n\tｶﾞ葛\uDB40\uDD00")
                .all()
                .ofMinLength(1)
                .ofMaxLength(40)
                .map(text -> new String(
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8));
    }
}
