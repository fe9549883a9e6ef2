package jp.shikaku.eligibility.registration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.certificate.CertificateStatement;
import jp.shikaku.testing.ErrorDocs;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("A CSV file of statements")
class CsvRegistrationTest {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final String HEADER =
            "insurerNumber,symbol,number,branch,name,kana,birthDate,sex,address,usableCard,relationship,acquiredOn,"
                    + "certificate1.kind,certificate1.classification,certificate1.validFrom";

    @BeforeEach
    void insurer() {
        Api.insurer(Api.KENPO);
    }

    @Test
    @DisplayName("is answered with a verdict per line as CSV; the same lines again, in CP932, change nothing")
    void verdictPerLine() throws IOException {
        String good = line(Api.freshNumber(), "\"髙橋, 花子\"");
        String file = HEADER + "\r\n" + good + "\r\n" + line(Api.freshNumber(), "") + "\r\n"
                + line(Api.freshNumber(), "山田　太郎,too,many") + "\r\n";

        List<NamedCsvRecord> verdicts = verdicts(send(file, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(verdicts)
                .extracting(v -> v.getField("verdict"))
                .containsExactly("REGISTERED", "REJECTED", "REJECTED");
        assertThat(verdicts).extracting(v -> v.getField("line")).containsExactly("2", "3", "4");
        assertThat(verdicts.get(1).getField("pointer")).isEqualTo("/person/name");
        assertThat(verdicts.get(2).getField("code")).isEqualTo("SK-CSV-003");
        List<NamedCsvRecord> again = verdicts(send(file, CP932), CP932);
        assertThat(again.get(0).getField("verdict")).isEqualTo("UNCHANGED");
        assertThat(again.get(1).getField("message")).contains("必須の項目");
    }

    @Test
    @DisplayName("carries the card's state and expiry in columns")
    void cards() throws IOException {
        String header = HEADER + ",cardState,certificateExpiresOn";
        String known = line(Api.freshNumber(), "試験　" + Api.freshNumber()) + ",REGISTERED,2028-05-14";
        String wrong = line(Api.freshNumber(), "髙橋　花子") + ",SOMEWHERE,";

        List<NamedCsvRecord> verdicts = verdicts(
                send(header + "\n" + known + "\n" + wrong + "\n", StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(verdicts).extracting(v -> v.getField("verdict")).containsExactly("REGISTERED", "REJECTED");
        assertThat(verdicts.get(1).getField("pointer")).isEqualTo("/person/cardState");
        JsonNode person = Api.tree(Api.as(Tokens.insurer(Api.KENPO))
                .get("/v1/persons/" + verdicts.get(0).getField("personId"))
                .asString());
        assertThat(person.get("cardState").asText()).isEqualTo("REGISTERED");
        assertThat(person.get("certificateExpiresOn").asText()).isEqualTo("2028-05-14");
    }

    @Test
    @DisplayName("carries the day on which a document came back, as the JSON contract does")
    void returned() throws IOException {
        String header = HEADER + ",certificate1.validTo,certificate1.returnedOn";
        String line = line(Api.freshNumber(), "試験　" + Api.freshNumber()) + ",2026-07-31,2026-08-03";

        List<NamedCsvRecord> verdicts =
                verdicts(send(header + "\n" + line + "\n", StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(verdicts.get(0).getField("verdict")).isEqualTo("REGISTERED");
        JsonNode certificates = Api.tree(Api.as(Tokens.insurer(Api.KENPO))
                .get("/v1/registrations/" + verdicts.get(0).getField("qualificationId") + "/certificates")
                .asString());
        assertThat(certificates.at("/items/0/certificate/returnedOn").asText()).isEqualTo("2026-08-03");
    }

    @Test
    @DisplayName("has a column for every item of a certificate, of a filing and of a person")
    void everyItem() {
        List<String> columns = Stream.of(
                        names(CertificateStatement.class).map("certificate1."::concat),
                        names(FilingDates.class),
                        names(RegisteredPerson.class),
                        names(RegistrationLine.class)
                                .filter(name -> !Set.of("person", "event", "certificates", "birthDate")
                                        .contains(name)))
                .flatMap(names -> names)
                .toList();

        assertThat(CsvColumns.of(columns)).as(columns.toString()).isNotNull();
    }

    private static Stream<String> names(Class<? extends Record> contract) {
        return Arrays.stream(contract.getRecordComponents()).map(RecordComponent::getName);
    }

    @Test
    @DisplayName("carries certificates and losses in columns, in any order, with a byte order mark")
    void columns() throws IOException {
        String number = Api.freshNumber();
        verdicts(send(HEADER + "\n" + line(number, "髙橋　花子"), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String loss = "\uFEFFoperation,number,branch,symbol,insurerNumber,birthDate,acquiredOn,lostOn,lossReason\n"
                + "LOSS," + number + ",01,１２," + Api.KENPO + ",1988-05-14,2026-04-01,2026-10-01,99\n";

        List<NamedCsvRecord> verdicts = verdicts(send(loss, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(verdicts.get(0).getField("verdict")).isEqualTo("LOST");
        JsonNode certificates = Api.tree(Api.as(Tokens.insurer(Api.KENPO))
                .get("/v1/registrations/" + verdicts.get(0).getField("qualificationId") + "/certificates")
                .asString());
        assertThat(certificates.at("/items/0/certificate/classification").asText())
                .isEqualTo("07");
    }

    @Test
    @DisplayName("with a header that cannot be used, or of another charset, is refused as a whole")
    void refused() {
        assertThat(send("number,name\n1,2", StandardCharsets.UTF_8).jsonPath().getString("code"))
                .isEqualTo("SK-CSV-001");
        assertThat(send("insurerNumber,insurerNumber\n", StandardCharsets.UTF_8).statusCode())
                .isEqualTo(422);
        assertThat(send("insurerNumber,mynumber\n", StandardCharsets.UTF_8).statusCode())
                .isEqualTo(422);
        assertThat(send("", StandardCharsets.UTF_8).statusCode()).isEqualTo(422);
        assertThat(send(HEADER, StandardCharsets.UTF_16).jsonPath().getString("code"))
                .isEqualTo("SK-CSV-004");
    }

    @Test
    @DisplayName("of which some bytes are not of the charset loses those lines only")
    void otherBytes() throws IOException {
        String first = HEADER + "\n" + line(Api.freshNumber(), "Taro") + "\n";
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(first.getBytes(StandardCharsets.UTF_8));
        file.write(line(Api.freshNumber(), "髙橋").getBytes(CP932));
        file.write(("\n" + line(Api.freshNumber(), "Jiro")).getBytes(StandardCharsets.UTF_8));

        Response answer = Api.as(Tokens.insurer(Api.KENPO))
                .contentType("text/csv; charset=UTF-8")
                .body(file.toByteArray())
                .post("/v1/registrations");
        List<NamedCsvRecord> verdicts = verdicts(answer, StandardCharsets.UTF_8);
        assertThat(verdicts)
                .extracting(v -> v.getField("verdict"))
                .containsExactly("REGISTERED", "REJECTED", "REGISTERED");
        assertThat(verdicts.get(1).getField("code")).isEqualTo("SK-ELG-001");
    }

    @Test
    @DisplayName("has all its errors documented")
    void documented() {
        assertThat(ErrorDocs.lacking(Arrays.stream(TransferError.values())
                        .map(e -> ErrorDocs.row(e.code(), e.status(), e.title(), e.whatToDo()))))
                .isEmpty();
    }

    private static String line(String number, String name) {
        return Api.KENPO + ",１２," + number + ",01," + name + ",タカハシ　ハナコ,1988-05-14,2,東京都千代田区霞が関１－２－２,true,SELF,"
                + "2026-04-01,CARD,07,2026-04-01";
    }

    private static Response send(String file, Charset charset) {
        return Api.as(Tokens.insurer(Api.KENPO))
                .contentType("text/csv; charset=" + charset.name())
                .body(file.getBytes(charset))
                .post("/v1/registrations");
    }

    private static List<NamedCsvRecord> verdicts(Response answer, Charset charset) throws IOException {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/csv").containsIgnoringCase(charset.name());
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new String(answer.asByteArray(), charset))) {
            return csv.stream().toList();
        }
    }
}
