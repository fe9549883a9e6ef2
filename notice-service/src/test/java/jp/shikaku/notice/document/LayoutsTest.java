package jp.shikaku.notice.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import jp.shikaku.notice.document.layout.Element;
import jp.shikaku.notice.document.layout.Layout;
import jp.shikaku.notice.document.layout.Layouts;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Layouts")
class LayoutsTest {

    private static final Layouts LAYOUTS = new Layouts();
    /** Every value a document can have: the fullest one of each scheme. */
    private static final Set<String> NAMES = names();

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Samples.Sample sample : Samples.Sample.values()) {
            names.addAll(Values.of(sample.content(), Samples.style(), LAYOUTS.wording())
                    .names());
        }
        return names;
    }

    @ParameterizedTest
    @EnumSource(DocumentForm.class)
    @DisplayName("name only values that a document can have")
    void namesValues(DocumentForm form) {
        Layout layout = LAYOUTS.form(form.layout());
        List<String> texts = new ArrayList<>(List.of(layout.title()));
        elements(layout).forEach(element -> texts.addAll(texts(element)));
        assertThat(texts.stream().flatMap(LayoutsTest::valuesIn)).isSubsetOf(NAMES);
        assertThat(elements(layout)
                        .flatMap(element -> Stream.of(element.when(), element.unless()))
                        .filter(name -> name != null))
                .isSubsetOf(NAMES);
    }

    @ParameterizedTest
    @EnumSource(DocumentForm.class)
    @DisplayName("have a main heading before any other")
    void headings(DocumentForm form) {
        assertThat(elements(LAYOUTS.form(form.layout()))
                        .filter(element -> element instanceof Element.Text text && isHeading(text.role()))
                        .map(element -> ((Element.Text) element).role()))
                .first()
                .isEqualTo(Element.Role.H1);
    }

    private static boolean isHeading(Element.Role role) {
        return role == Element.Role.H1 || role == Element.Role.H2;
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentForm.class,
            names = {"NOTICE_A4", "CERTIFICATE_A4"})
    @DisplayName("set every item of a sheet in 12 points or more")
    void largeEnough(DocumentForm form) {
        assertThat(LAYOUTS.form(form.layout()).pages().get(0).elements().stream()
                        .filter(Element.Items.class::isInstance)
                        .flatMap(items -> ((Element.Items) items).rows().stream()))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.size()).isGreaterThanOrEqualTo(12));
    }

    @Test
    @DisplayName("of the notice say that it is not valid alone, on the sheet and on the card")
    void notAlone() {
        List<String> texts = elements(LAYOUTS.form(DocumentForm.NOTICE_A4.layout()))
                .flatMap(element -> texts(element).stream())
                .toList();
        assertThat(texts).anyMatch(text -> text.contains("だけでは[受診|じゅしん]できません"));
        assertThat(texts).anyMatch(text -> text.contains("[単独|たんどく]では\n[使|つか]えません"));
    }

    private static Stream<Element> elements(Layout layout) {
        return layout.pages().stream().flatMap(page -> page.elements().stream()).flatMap(LayoutsTest::within);
    }

    private static Stream<Element> within(Element element) {
        return element instanceof Element.Part part
                ? Stream.concat(
                        Stream.of(element), LAYOUTS.part(part.part()).stream().flatMap(LayoutsTest::within))
                : Stream.of(element);
    }

    private static List<String> texts(Element element) {
        if (element instanceof Element.Text text) {
            return List.of(text.text());
        }
        if (element instanceof Element.Items items) {
            return items.rows().stream()
                    .flatMap(row -> Stream.of(row.label(), row.text(), row.above() == null ? "" : row.above()))
                    .toList();
        }
        return List.of();
    }

    private static Stream<String> valuesIn(String text) {
        return Phrase.of(text).parts().stream()
                .filter(Phrase.Value.class::isInstance)
                .map(part -> ((Phrase.Value) part).name());
    }
}
