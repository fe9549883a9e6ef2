package jp.shikaku.notice.document;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.Sex;
import jp.shikaku.notice.document.layout.Wording;

/**
 * What the texts of a layout can name: the values of one document, in the form in which they are printed, and the
 * wording. What is absent has no value.
 */
final class Values {

    private final Map<String, String> registered = new HashMap<>();
    private final Map<String, String> wording = new HashMap<>();

    private Values() {}

    static Values of(DocumentContent content, InsurerStyle style, Wording words) {
        Values values = new Values();
        values.document(content);
        values.insured(content.insured(), content.insurer().number().scheme());
        values.person(content.person());
        values.insurer(content.insurer());
        values.optional(content.optional());
        values.recipient(content.recipient());
        if (content.returning() != null) {
            values.put("returnReason", words.returnReason(content.returning().reason()));
        }
        values.contact(style);
        InsuranceScheme scheme = content.insurer().number().scheme();
        words.byScheme().forEach((name, texts) -> values.wording.put(name, texts.get(scheme)));
        words.replaceable()
                .forEach((name, text) -> values.wording.put(name, style.texts().getOrDefault(name, text.text())));
        style.texts().keySet().forEach(name -> values.flag(name + ".own", true));
        return values;
    }

    private void document(DocumentContent content) {
        put("documentNumber", grouped(content.documentNumber()));
        date("issuedOn", content.issuedOn());
        date("effectiveOn", content.effectiveOn());
        date("validUntil", content.validUntil());
        date("acquiredOn", content.acquiredOn());
        if (content.burdenTenths() != null) {
            put("burden", content.burdenTenths() + "割");
            put("burden.en", 10 * content.burdenTenths() + "%");
        }
    }

    private void insured(DocumentContent.Insured insured, InsuranceScheme scheme) {
        put("symbol", insured.symbol());
        put("number", insured.number());
        put("branch", insured.branch());
        boolean lateStage = scheme == InsuranceScheme.LATE_STAGE_ELDERLY;
        put("numbers", numberLine(insured, lateStage));
        flag("lateStage", lateStage);
        boolean employees = scheme == InsuranceScheme.EMPLOYEES;
        put("householder", lateStage || employees && !insured.family() ? null : insured.householder());
        if (employees) {
            put("relationship", insured.family() ? "家族（被扶養者）" : "本人（被保険者）");
            put("relationship.short", insured.family() ? "家族" : "本人");
            put("relationship.en", insured.family() ? "Family member" : "Insured person");
        }
    }

    private void person(DocumentContent.Person person) {
        put("name", person.name());
        put("kana", Normalizer.normalize(person.kana(), Normalizer.Form.NFKC).replace(' ', '\u3000'));
        date("birthDate", person.birthDate());
        if (person.sex() == Sex.MALE) {
            put("sex", "男");
            put("sex.en", "Male");
        } else if (person.sex() == Sex.FEMALE) {
            put("sex", "女");
            put("sex.en", "Female");
        }
    }

    private void insurer(DocumentContent.Insurer insurer) {
        put("insurerNumber", insurer.number().printed());
        put("insurerName", insurer.name());
    }

    private void optional(DocumentContent.OptionalItems items) {
        put("limitClass", items.limitClass());
        date("limitFrom", items.limitFrom());
        date("longStayFrom", items.longStayFrom());
        put("specificDisease", items.specificDisease());
        date("specificDiseaseFrom", items.specificDiseaseFrom());
        flag("specialCare", items.specialCare());
        flag("optionalItems", !items.equals(DocumentContent.OptionalItems.NONE));
    }

    private void recipient(DocumentContent.Recipient recipient) {
        if (recipient != null) {
            put("postalCode", postal(recipient.postalCode()));
            put("address", recipient.address());
            put("addressee", recipient.addressee());
        }
    }

    private void contact(InsurerStyle style) {
        flag("logo", style.logo() != null);
        flag("seal", style.seal() != null);
        InsurerStyle.Contact contact = style.contact();
        flag("contact", contact != null);
        if (contact != null) {
            put("contact.office", contact.office());
            String hours = contact.hours() == null ? null : "（" + contact.hours() + "）";
            put("contact.how", joined(contact.phone(), hours));
            String postal = contact.postalCode() == null ? null : postal(contact.postalCode());
            put("contact.where", joined(postal, contact.address(), contact.web()));
        }
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("　"));
    }

    private void put(String name, String value) {
        if (value != null && !value.isBlank()) {
            registered.put(name, value);
        }
    }

    private void flag(String name, boolean set) {
        if (set) {
            registered.put(name, "1");
        }
    }

    private void date(String name, LocalDate day) {
        if (day != null) {
            registered.put(name, JapaneseDates.eraAndGregorian(day));
            registered.put(name + ".era", JapaneseDates.era(day));
            registered.put(name + ".en", JapaneseDates.english(day));
        }
    }

    boolean has(String name) {
        return registered.containsKey(name) || wording.containsKey(name);
    }

    /** A registered value, null if there is none. */
    String registered(String name) {
        return registered.get(name);
    }

    /** A text of the wording, null if there is none. */
    String wording(String name) {
        return wording.get(name);
    }

    /** Every name that has a value here. */
    Set<String> names() {
        Set<String> names = new HashSet<>(registered.keySet());
        names.addAll(wording.keySet());
        return names;
    }

    /** The numbers of the insured person in one line; what is absent is left out with its caption. */
    private static String numberLine(DocumentContent.Insured insured, boolean lateStage) {
        if (lateStage) {
            return insured.number();
        }
        StringBuilder line = new StringBuilder();
        if (insured.symbol() != null) {
            line.append("記号 ").append(insured.symbol()).append("　");
        }
        line.append("番号 ").append(insured.number());
        if (insured.branch() != null) {
            line.append("　枝番 ").append(insured.branch());
        }
        return line.toString();
    }

    private static String grouped(String number) {
        return number.replaceAll("(.{4})(?=.)", "$1-");
    }

    private static String postal(String code) {
        String digits = Normalizer.normalize(code, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
        return digits.length() == 7 ? "〒" + digits.substring(0, 3) + "-" + digits.substring(3) : "〒" + code;
    }
}
