package jp.shikaku.notice.credential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of a document as FHIR R4 resources after the profiles of JP Core (domain notes G): the person, the cover,
 * the insurer. Without ids, texts and displays, as SMART Health Cards want it (F.2).
 */
final class FhirBundle {

    /** How much is stated twice; less of it makes a shorter card. */
    enum Detail {
        /** Everything. */
        WHOLE,
        /** Without saying which of the two names is the reading. */
        NAMES_UNMARKED,
        /** Also without symbol, number and branch apart; the member's identifier holds them. */
        IDENTIFIER_ONLY,
        /** Also without optional items: the only thing that is then missing, not merely said once. */
        WITHOUT_OPTIONAL_ITEMS;

        private boolean marksNames() {
            return this == WHOLE;
        }

        private boolean numbersApart() {
            return this == WHOLE || this == NAMES_UNMARKED;
        }

        private boolean optionalItems() {
            return this != WITHOUT_OPTIONAL_ITEMS;
        }
    }

    private static final String CORE = "http://jpfhir.jp/fhir/core/";
    private static final String MEMBER_ID = "http://jpfhir.jp/fhir/clins/Idsystem/JP_Insurance_memberID";
    private static final String INSURER_NUMBER = CORE + "mhlw/IdSystem/InsurerNumber";
    private static final String RELATIONSHIP = CORE + "mhlw/CodeSystem/InsuredPersonCategory";
    private static final String COVERAGE_EXTENSION = CORE + "Extension/StructureDefinition/JP_Coverage_InsuredPerson";
    private static final String NAME_FORM = "http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation";
    private static final int PERCENT_PER_TENTH = 10;

    private FhirBundle() {}

    static Map<String, Object> of(CredentialClaims claims, Detail detail) {
        return object(
                "resourceType",
                "Bundle",
                "type",
                "collection",
                "entry",
                List.of(
                        entry(0, patient(claims, detail)),
                        entry(1, coverage(claims, detail)),
                        entry(2, insurer(claims))));
    }

    private static Map<String, Object> entry(int place, Map<String, Object> resource) {
        return object("fullUrl", "resource:" + place, "resource", resource);
    }

    private static Map<String, Object> patient(CredentialClaims claims, Detail detail) {
        boolean marked = detail.marksNames();
        return object(
                "resourceType",
                "Patient",
                "name",
                List.of(name(claims.name(), "IDE", marked), name(claims.kana(), "SYL", marked)),
                "birthDate",
                claims.birthDate().toString());
    }

    private static Map<String, Object> name(String text, String form, boolean marked) {
        return marked
                ? object("extension", List.of(object("url", NAME_FORM, "valueCode", form)), "text", plain(text))
                : object("text", plain(text));
    }

    /** A text as FHIR's strings are: of white space only the plain one (the official validator refuses U+3000). */
    private static String plain(String text) {
        return text.replace('\u3000', ' ');
    }

    private static Map<String, Object> coverage(CredentialClaims claims, Detail detail) {
        Map<String, Object> coverage = object("resourceType", "Coverage");
        if (detail.numbersApart()) {
            coverage.put("extension", numbers(claims));
        }
        coverage.put("identifier", List.of(memberId(claims), documentNumber(claims)));
        coverage.put("status", "active");
        coverage.put("beneficiary", object("reference", "resource:0"));
        coverage.put("relationship", coded(RELATIONSHIP, claims.family() ? "2" : "1"));
        coverage.put("period", object("start", claims.acquiredOn().toString()));
        coverage.put("payor", List.of(object("reference", "resource:2")));
        if (detail.optionalItems() && !claims.optional().equals(OptionalContent.NONE)) {
            coverage.put("class", optionalItems(claims));
        }
        if (claims.burdenTenths() != null) {
            coverage.put(
                    "costToBeneficiary",
                    List.of(object(
                            "valueQuantity", object("value", claims.burdenTenths() * PERCENT_PER_TENTH, "unit", "%"))));
        }
        return coverage;
    }

    private static Map<String, Object> insurer(CredentialClaims claims) {
        return object(
                "resourceType",
                "Organization",
                "identifier",
                List.of(object("system", INSURER_NUMBER, "value", claims.insurerNumber())));
    }

    private static List<Map<String, Object>> numbers(CredentialClaims claims) {
        List<Map<String, Object>> extensions = new ArrayList<>();
        addNumber(extensions, "Symbol", claims.symbol());
        addNumber(extensions, "Number", claims.number());
        addNumber(extensions, "SubNumber", claims.branch());
        return extensions;
    }

    /** 任意記載事項: classes of the cover by the claims of the paper, in its words. */
    private static List<Map<String, Object>> optionalItems(CredentialClaims claims) {
        OptionalContent items = claims.optional();
        List<Map<String, Object>> classes = new ArrayList<>();
        addClass(classes, claims, "lc", items.limitClass());
        addClass(classes, claims, "lf", items.limitFrom());
        addClass(classes, claims, "ls", items.longStayFrom());
        addClass(classes, claims, "sd", items.specificDisease());
        addClass(classes, claims, "sf", items.specificDiseaseFrom());
        addClass(classes, claims, "sp", items.specialCare() ? "1" : null);
        return classes;
    }

    private static void addClass(
            List<Map<String, Object>> classes, CredentialClaims claims, String claim, Object value) {
        if (value != null) {
            classes.add(object("type", coded(contentSystem(claims), claim), "value", plain(value.toString())));
        }
    }

    /** Where this issuer explains the codes of its papers. */
    private static String contentSystem(CredentialClaims claims) {
        return claims.issuer() + "/verify";
    }

    private static void addNumber(List<Map<String, Object>> extensions, String which, String value) {
        if (value != null) {
            extensions.add(object("url", COVERAGE_EXTENSION + which, "valueString", plain(value)));
        }
    }

    /** 被保険者個人識別子: the colons stay where symbol or branch are missing. */
    private static Map<String, Object> memberId(CredentialClaims claims) {
        String value = String.join(
                ":", claims.insurerNumber(), orEmpty(claims.symbol()), claims.number(), orEmpty(claims.branch()));
        return object("system", MEMBER_ID, "value", plain(value));
    }

    /** 文書番号, typed by the paper it stands on: a notice is not valid alone. */
    private static Map<String, Object> documentNumber(CredentialClaims claims) {
        return object(
                "type",
                coded(contentSystem(claims), claims.type().code()),
                "system",
                claims.issuer(),
                "value",
                claims.documentNumber());
    }

    private static Map<String, Object> coded(String system, String code) {
        return object("coding", List.of(object("system", system, "code", code)));
    }

    /** Members in their order, so that the same content always has the same length. */
    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
