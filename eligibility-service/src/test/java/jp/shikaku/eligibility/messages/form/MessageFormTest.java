package jp.shikaku.eligibility.messages.form;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DisplayName("The form of a message")
class MessageFormTest {

    private static final MessageReader.Limits LIMITS = new MessageReader.Limits(8, 100, 1000);
    private static final Charset CP932 = Charset.forName("windows-31j");

    static Stream<Arguments> hostile() {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
        return Stream.of(
                arguments("a document type", "<!DOCTYPE x><x/>", MessageError.DOCTYPE_REFUSED),
                arguments("a billion laughs", laughs + "<x>&c;</x>", MessageError.DOCTYPE_REFUSED),
                arguments(
                        "an external entity",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>",
                        MessageError.DOCTYPE_REFUSED),
                arguments(
                        "a parameter entity",
                        "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]><x/>",
                        MessageError.DOCTYPE_REFUSED),
                arguments(
                        "an external document type",
                        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><x/>",
                        MessageError.DOCTYPE_REFUSED),
                arguments("an entity nobody declared", "<x>&nobody;</x>", MessageError.DOCTYPE_REFUSED),
                arguments("nothing", "", MessageError.NOT_WELL_FORMED),
                arguments("no XML", "MSH|^~", MessageError.NOT_WELL_FORMED),
                arguments("an element left open", "<x><y></x>", MessageError.NOT_WELL_FORMED),
                arguments("two roots", "<x/><x/>", MessageError.NOT_WELL_FORMED),
                arguments("a NUL", "<x>\0</x>", MessageError.NOT_WELL_FORMED),
                arguments("a NUL by reference", "<x>&#0;</x>", MessageError.NOT_WELL_FORMED),
                arguments("deep nesting", "<x>".repeat(100_000), MessageError.TOO_DEEP),
                arguments("many elements", "<x>" + "<y/>".repeat(200) + "</x>", MessageError.TOO_DEEP),
                arguments("a long text", "<x>" + "y".repeat(1001) + "</x>", MessageError.TOO_DEEP),
                arguments("many attributes", "<x " + attributes(20_000) + "/>", MessageError.NOT_WELL_FORMED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @Timeout(10)
    @DisplayName("is refused with its own code, whatever is tried")
    void refused(String what, String message, MessageError error) {
        assertThatThrownBy(() -> read(message.getBytes(StandardCharsets.UTF_8), Encoding.UTF_8))
                .isInstanceOfSatisfying(MessageRefused.class, refusal -> assertThat(refusal.error())
                        .isEqualTo(error));
    }

    @Test
    @DisplayName("with bytes that are not of its encoding is refused")
    void malformedBytes() {
        byte[] shiftJis = "<x>髙橋</x>".getBytes(CP932);

        assertThatThrownBy(() -> read(shiftJis, Encoding.UTF_8)).hasMessage(MessageError.BYTES_MALFORMED.code());
        assertThatThrownBy(() -> read(new byte[] {'<', 'x', '>', (byte) 0x81, 0x20}, Encoding.SHIFT_JIS))
                .hasMessage(MessageError.BYTES_MALFORMED.code());
        assertThat(read(shiftJis, Encoding.SHIFT_JIS).text()).isEqualTo("髙橋");
    }

    @ParameterizedTest(name = "{0} with charset {1} is {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>, -, UTF_8",
                "<?xml version='1.0' encoding='shift_jis'?>, -, SHIFT_JIS",
                "<?xml version=\"1.0\" encoding=\"Windows-31J\"?>, utf-8, SHIFT_JIS",
                "<?xml version=\"1.0\"?>, -, UTF_8",
                "<x/>, Shift_JIS, SHIFT_JIS",
                "<x/>, -, UTF_8",
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?>, -, -",
                "<?xml version=\"1.0\" encoding=\"EUC-JP\"?>, -, -",
                "<x/>, iso-8859-1, -"
            })
    @DisplayName("tells its encoding by the declaration, else by the media type")
    void encoding(String start, String charset, Encoding expected) {
        byte[] bytes = start.getBytes(StandardCharsets.US_ASCII);

        if (expected == null) {
            assertThatThrownBy(() -> Encoding.of(bytes, charset)).hasMessage(MessageError.ENCODING_UNKNOWN.code());
        } else {
            assertThat(Encoding.of(bytes, charset)).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("may begin with a byte order mark, and hold comments, blanks and CDATA")
    void lenient() {
        String message =
                "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- 試験 --><x>\n <y>  138057</y><z><![CDATA[<&]]></z></x>";
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);

        Element read = read(bytes, Encoding.of(bytes, null));

        assertThat(read.text("y")).contains("  138057");
        assertThat(read.text("z")).contains("<&");
    }

    @Test
    @DisplayName("has no element twice that is asked for once, and an empty one is absent")
    void repeated() {
        Element read = read("<x><y>1</y><y>2</y><z/></x>".getBytes(StandardCharsets.UTF_8), Encoding.UTF_8);

        assertThatThrownBy(() -> read.text("y")).hasMessage(MessageError.ELEMENT_REPEATED.code());
        assertThat(read.text("z")).isEmpty();
        assertThat(read.text("nothing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "タカハシ　ハナコ, ﾀｶﾊｼ ﾊﾅｺ",
        "ヴァイオレット・ガーデン, ｳﾞｧｲｵﾚｯﾄ･ｶﾞｰﾃﾞﾝ",
        "ﾀｶﾊｼ ﾊﾅｺ, ﾀｶﾊｼ ﾊﾅｺ",
        "パピプ　ぺぽ, ﾊﾟﾋﾟﾌﾟ ﾍﾟﾎﾟ",
        "ＡＢＣ　ヱヰ, ABC ｴｲ"
    })
    @DisplayName("writes kana in half width")
    void halfWidthKana(String kana, String half) {
        assertThat(HalfWidthKana.of(kana)).isEqualTo(half);
    }

    @Test
    @DisplayName("holds every character of a delivered text, and says what was replaced")
    void delivery() {
        Element name = Element.leaf("Name", "𠮷野　\u0001髙");
        Delivery shiftJis = new Delivery(Encoding.SHIFT_JIS);

        byte[] written = MessageWriter.write(shiftJis.deliver(name), Encoding.SHIFT_JIS);

        assertThat(new String(written, CP932)).doesNotContain("?野", "𠮷").contains("野", "髙");
        assertThat(shiftJis.substitutions())
                .extracting(Delivery.Substituted::index, Delivery.Substituted::from)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "U+20BB7"),
                        org.assertj.core.groups.Tuple.tuple(4, "U+0001"));
    }

    private static Element read(byte[] message, Encoding encoding) {
        return MessageReader.read(message, encoding, LIMITS);
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        return attributes.toString();
    }
}
