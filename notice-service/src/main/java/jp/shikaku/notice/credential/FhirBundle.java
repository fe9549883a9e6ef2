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
        IDENTIFIER_ONLY
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
        boolean marked = detail == Detail.WHOLE;
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
                ? object("extension", List.of(object("url", NAME_FORM, "valueCode", form)), "text", text)
                : object("text", text);
    }

    private static Map<String, Object> coverage(CredentialClaims claims, Detail detail) {
        Map<String, Object> coverage = object("resourceType", "Coverage");
        if (detail != Detail.IDENTIFIER_ONLY) {
            coverage.put("extension", numbers(claims));
        }
        coverage.put("identifier", List.of(memberId(claims), documentNumber(claims)));
        coverage.put("status", "active");
        coverage.put("beneficiary", object("reference", "resource:0"));
        coverage.put("relationship", coded(RELATIONSHIP, claims.family() ? "2" : "1"));
        coverage.put("period", object("start", claims.acquiredOn().toString()));
        coverage.put("payor", List.of(object("reference", "resource:2")));
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

    private static void addNumber(List<Map<String, Object>> extensions, String which, String value) {
        if (value != null) {
            extensions.add(object("url", COVERAGE_EXTENSION + which, "valueString", value));
        }
    }

    /** 被保険者個人識別子: the colons stay where symbol or branch are missing. */
    private static Map<String, Object> memberId(CredentialClaims claims) {
        String value = String.join(
                ":", claims.insurerNumber(), orEmpty(claims.symbol()), claims.number(), orEmpty(claims.branch()));
        return object("system", MEMBER_ID, "value", value);
    }

    /** 文書番号, typed by the paper it stands on: a notice is not valid alone. */
    private static Map<String, Object> documentNumber(CredentialClaims claims) {
        return object(
                "type",
                coded(claims.issuer() + "/verify", claims.type().code()),
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
