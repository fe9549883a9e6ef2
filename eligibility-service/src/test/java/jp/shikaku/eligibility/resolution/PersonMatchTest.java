package jp.shikaku.eligibility.resolution;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.eligibility.coverage.CoverageTimeline;
import jp.shikaku.eligibility.coverage.Filing;
import jp.shikaku.eligibility.coverage.Known;
import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.coverage.StatedQualification;
import jp.shikaku.eligibility.knowledge.KnownPerson;
import jp.shikaku.model.CoveragePeriod;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Relationship;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Whom a claim means, among the persons whose number and birth date fit")
class PersonMatchTest {

    private static final InsurerNumber INSURER = InsurerNumber.of("06132013");
    private static final LocalDate BORN = LocalDate.parse("1988-05-14");
    private static final KnownPerson HANAKO = person("髙橋　花子", "タカハシ　ハナコ", "01");
    private static final KnownPerson TARO = person("髙橋　太郎", "タカハシ　タロウ", "02");
    private static final KnownPerson UNBRANCHED = person("髙橋　次郎", "タカハシ　ジロウ", (String) null);

    @Test
    @DisplayName("nobody fits: none")
    void none() {
        assertThat(PersonMatch.of(claim("01", "髙橋　花子", null), List.of()).kind()).isEqualTo(PersonMatch.Kind.NONE);
    }

    @ParameterizedTest(name = "branch {0}, {1} {2}: {3} by {4}")
    @CsvSource({
        "01, 髙橋　花子, タカハシハナコ, FOUND, NUMBER",
        "  , 高橋 花子 , ,              FOUND, NUMBER",
        "09, 髙橋　花子, ,              FOUND, NUMBER",
        "01, ？橋　花子, タカハシハナコ, FOUND, NUMBER",
        "01, 鈴木　花子, タカハシハナコ, FOUND, NUMBER",
        "01, 鈴木　一郎, スズキイチロウ, NAME_DIFFERS, ",
        "01, 鈴木　一郎, ,              NAME_DIFFERS, ",
        "01, ,           ,              FOUND, NUMBER"
    })
    @DisplayName("one person fits: that person, unless every recorded name differs")
    void one(String branch, String name, String kana, PersonMatch.Kind kind, PersonMatch.By by) {
        PersonMatch match = PersonMatch.of(claim(branch, name, kana), List.of(HANAKO));

        assertThat(match.kind()).isEqualTo(kind);
        assertThat(match.by()).isEqualTo(by);
    }

    @ParameterizedTest(name = "branch {0}, {1}: {2} by {3}")
    @CsvSource({
        "02, 髙橋　太郎, FOUND, BRANCH",
        "02, 鈴木　一郎, NAME_DIFFERS, ",
        "  , 髙橋　太郎, FOUND, NAME",
        "09, 髙橋　太郎, FOUND, NAME",
        "  , 髙橋　三郎, SEVERAL, ",
        "  , ,           SEVERAL, "
    })
    @DisplayName("a family under one number is told apart by branch, then by name")
    void family(String branch, String name, PersonMatch.Kind kind, PersonMatch.By by) {
        PersonMatch match = PersonMatch.of(claim(branch, name, null), List.of(HANAKO, TARO, UNBRANCHED));

        assertThat(match.kind()).isEqualTo(kind);
        assertThat(match.by()).isEqualTo(by);
        assertThat(match.person()).isEqualTo(kind == PersonMatch.Kind.FOUND ? TARO : null);
    }

    @Test
    @DisplayName("a claim without branch and name never picks one of several, not even one registered without branch")
    void unbranched() {
        assertThat(PersonMatch.of(claim(null, null, null), List.of(HANAKO, UNBRANCHED))
                        .kind())
                .isEqualTo(PersonMatch.Kind.SEVERAL);
    }

    @Test
    @DisplayName("the branch told is the one registered last for the claimed number")
    void branchOfNumber() {
        KnownPerson renumbered = person("髙橋　花子", "タカハシ　ハナコ", "01", "03");

        assertThat(PersonMatch.branchOf(claim(null, null, null), renumbered)).contains("03");
        assertThat(PersonMatch.branchOf(claim(null, null, null), UNBRANCHED)).isEmpty();
    }

    private static Claimed claim(String branch, String name, String kana) {
        return new Claimed(new InsuredNumber(INSURER, "12", "345", branch), BORN, name, kana);
    }

    private static KnownPerson person(String name, String kana, String... branches) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        LocalDate first = LocalDate.parse("2020-04-01");
        List<String> all = Arrays.asList(branches);
        List<Qualification> qualifications = all.stream()
                .map(branch -> qualification(id, branch, first.plusYears(all.indexOf(branch))))
                .toList();
        PersonFacts facts = new PersonFacts(name, kana, BORN, "2", null, null, true);
        return new KnownPerson(
                new Person(id, 1, null, facts), new CoverageTimeline(qualifications), Set.of(), Map.of());
    }

    private static Qualification qualification(UUID person, String branch, LocalDate acquiredOn) {
        StatedQualification stated = new StatedQualification(
                new InsuredNumber(INSURER, "１２", "３４５", branch),
                Relationship.SELF,
                null,
                new CoveragePeriod(acquiredOn, null),
                null,
                null,
                null,
                Filing.UNKNOWN,
                false);
        Known known = new Known(1, 1, 1, Instant.EPOCH, Instant.EPOCH, null);
        return new Qualification(UUID.randomUUID(), person, stated, false, known);
    }
}
