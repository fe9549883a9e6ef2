package jp.shikaku.population.registration;

import java.time.LocalDate;

import jp.shikaku.population.coverage.Defect;
import jp.shikaku.population.town.Resident;

/** A person's facts as an insurer wrote them down, with whatever it got wrong. */
final class RegisteredFacts {

    private static final int EVERY_WITHOUT_REFERENCE = 53;

    private RegisteredFacts() {}

    static RegistrationLine.Person of(Resident person, Defect defect) {
        boolean unlinked = defect == Defect.UNLINKED;
        boolean withoutReference = unlinked || person.id() % EVERY_WITHOUT_REFERENCE == 7;
        boolean earlier = defect == Defect.EARLIER_NAME;
        return new RegistrationLine.Person(
                withoutReference ? null : person.personRef(),
                earlier ? "旧姓田　" + given(person.name()) : characters(person.name(), defect),
                earlier ? "キュウセイダ　" + given(person.kana()) : person.kana(),
                defect == Defect.WRONG_BIRTH_DATE ? wrong(person.birthDate()) : person.birthDate(),
                person.sex().code(),
                unlinked ? otherNotation(person.address()) : person.address(),
                person.postNumber(),
                person.usableCard());
    }

    private static String given(String name) {
        return name.substring(name.indexOf('　') + 1);
    }

    private static String characters(String name, Defect defect) {
        return defect == Defect.COMMON_CHARACTERS
                ? name.replace('髙', '高')
                        .replace('﨑', '崎')
                        .replace('邉', '辺')
                        .replace('邊', '辺')
                        .replace("𠮷", "吉")
                : name;
    }

    /** A slip of the keyboard: the year is one off. */
    private static LocalDate wrong(LocalDate birthDate) {
        return birthDate.minusYears(1);
    }

    private static String otherNotation(String address) {
        return address.replace("丁目", "－").replace("番", "－").replace("号", "");
    }
}
