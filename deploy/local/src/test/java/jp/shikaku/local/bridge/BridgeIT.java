package jp.shikaku.local.bridge;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jp.shikaku.local.api.Api;
import jp.shikaku.local.api.Caller;
import jp.shikaku.local.suite.Launch;
import jp.shikaku.local.suite.Ports;
import jp.shikaku.local.suite.ServiceProcess;
import jp.shikaku.local.suite.SuiteFolder;
import jp.shikaku.testing.LocalIdentityProvider;
import jp.shikaku.testing.LocalPostgres;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The folder bridge, with real files and the real service,")
class BridgeIT {

    private static final String INSTITUTION = "1311234567";
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final SuiteFolder BUILT = SuiteFolder.of(Path.of(System.getProperty("shikaku.root")));

    private static LocalPostgres postgres;
    private static LocalIdentityProvider identity;
    private static ServiceProcess service;
    private static int port;

    @TempDir
    Path folder;

    @TempDir
    static Path logs;

    private final List<String> log = new ArrayList<>();
    private Bridge bridge;

    @BeforeAll
    static void start() throws InterruptedException {
        postgres = LocalPostgres.forTests();
        postgres.createDatabase("eligibility");
        identity = LocalIdentityProvider.start(0);
        port = Ports.free().eligibility();
        startService();
        Api api = new Api(HTTP, identity.issuer());
        api.put(
                Caller.OPERATOR,
                service.url() + "/v1/directory/insurers/06132013",
                utf8(
                        """
                {"insurerNumber":"06132013","name":"しかく健康保険組合","prefecture":"13","validFrom":"1961-04-01"}"""));
        api.post(
                Caller.OPERATOR,
                service.url() + "/v1/registrations?initialLoad=true",
                "application/json",
                utf8(
                        """
                {"insurerNumber":"06132013","symbol":"１２","number":"３４５","relationship":"SELF",
                "acquiredOn":"2026-04-01","person":{"personRef":"prf-1","name":"髙橋　花子","kana":"タカハシ　ハナコ",
                "birthDate":"1988-05-14","sex":"2","usableCard":true}}"""));
    }

    @AfterAll
    static void stop() {
        service.askToStop();
        service.awaitStop();
        identity.close();
        postgres.close();
    }

    @BeforeEach
    void bridge() throws IOException {
        BridgeSettings settings = new BridgeSettings(
                folder,
                URI.create(service.url()),
                URI.create(identity.issuer() + "/token"),
                "institution:" + INSTITUTION,
                "local-only");
        bridge = new Bridge(settings, log::add);
        Files.createDirectories(folder.resolve("req"));
    }

    @Test
    @DisplayName("answers a request under the name that belongs to it, in its encoding")
    void answers() throws Exception {
        put("OQSsiquc01req_A001.xml", declared("UTF-8", single("３４５")).getBytes(StandardCharsets.UTF_8));
        put("OQSsiquc01req_A002.xml", declared("Shift_JIS", single("３４５")).getBytes(CP932));

        String utf8 = new String(await("OQSsiquc01res_A001.xml"), StandardCharsets.UTF_8);
        String shiftJis = new String(await("OQSsiquc01res_A002.xml"), CP932);

        assertThat(utf8).contains("encoding=\"UTF-8\"", "<QualificationValidity>1<", "<Name>髙橋　花子<");
        assertThat(shiftJis).contains("encoding=\"Shift_JIS\"", "<Name>髙橋　花子<", "<CharacterCodeIdentifier>1<");
        assertThat(files("req")).isEmpty();
        assertThat(files("res")).containsExactly("OQSsiquc01res_A001.xml", "OQSsiquc01res_A002.xml");
        assertThat(String.join(" ", log)).doesNotContain("A001", "髙橋", "３４５").contains("OQSsiquc01");
    }

    @Test
    @DisplayName("waits for a file that is still being written")
    void halfWritten() throws Exception {
        String whole = declared("UTF-8", single("３４５"));
        put("OQSsiquc01req_B.xml", whole.substring(0, 200).getBytes(StandardCharsets.UTF_8));
        scan(3);
        assertThat(files("res")).isEmpty();

        put("OQSsiquc01req_B.xml", whole.getBytes(StandardCharsets.UTF_8));

        assertThat(new String(await("OQSsiquc01res_B.xml"), StandardCharsets.UTF_8))
                .contains("<QualificationValidity>1<");
    }

    @Test
    @DisplayName("answers a bad file, another institution's and an unknown message with an error of ours")
    void bad() throws Exception {
        put("OQSsiquc01req_C1.xml", utf8("<XmlMsg><broken></XmlMsg>"));
        put("OQSsiquc01req_C2.xml", utf8(declared("UTF-8", single("３").replace(INSTITUTION, "1319999999"))));
        put("OQSmuhvq01req_C3.xml", declared("Shift_JIS", single("３")).getBytes(CP932));
        put("readme.txt", utf8("nothing for the bridge"));

        assertThat(utf8(await("OQSsiquc01res_C1.xml"))).contains("<SegmentOfResult>9<", "<ErrorCode>SK-MSG-004<");
        assertThat(utf8(await("OQSsiquc01res_C2.xml"))).contains("<SegmentOfResult>9<", "<ErrorCode>SK-MSG-011<");
        assertThat(new String(await("OQSmuhvq01res_C3.xml"), CP932)).contains("SK-BRG-003", "対応していません");
        assertThat(files("req")).containsExactly("readme.txt");
    }

    @Test
    @DisplayName("sends a bulk file, and writes its result when it is there")
    void bulk() throws Exception {
        String person = single("３４５").replaceAll("(?s).*<MessageBody>(.*)</MessageBody>.*", "$1");
        put("OQSmuquc01req_D.xml", utf8(declared("UTF-8", single("３４５").replace(person, person.repeat(1200)))));
        String reception =
                utf8(await("OQSmuquc01res_D.xml")).replaceAll("(?s).*<ReceptionNumber>(.*)</ReceptionNumber>.*", "$1");

        put(
                "OQSmuquc02req_D.xml",
                utf8(declared("UTF-8", message("", "<ReceptionNumber>" + reception + "</ReceptionNumber>"))));

        assertThat(utf8(await("OQSmuquc02res_D.xml")))
                .contains("<SegmentOfResult>1<", "<NumberOfProcessingResult>1200<", "<NumberOfError>0<");
    }

    @Test
    @DisplayName("loses no request while the service is down")
    void down() throws Exception {
        service.kill();
        put("OQSsiquc01req_E.xml", utf8(declared("UTF-8", single("３４５"))));
        scan(3);
        assertThat(files("req")).containsExactly("OQSsiquc01req_E.xml");
        assertThat(files("res")).isEmpty();
        assertThat(log).anyMatch(line -> line.contains("does not answer"));

        startService();

        assertThat(utf8(await("OQSsiquc01res_E.xml"))).contains("<QualificationValidity>1<");
        assertThat(files("req")).isEmpty();
    }

    private static void startService() throws InterruptedException {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl("eligibility"));
        environment.put("QUARKUS_DATASOURCE_USERNAME", "eligibility_service");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", LocalPostgres.PASSWORD);
        environment.put("QUARKUS_FLYWAY_USERNAME", "eligibility_owner");
        environment.put("QUARKUS_FLYWAY_PASSWORD", LocalPostgres.PASSWORD);
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", identity.issuer());
        environment.put("SHIKAKU_TOKENS_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        service =
                ServiceProcess.start("eligibility", Launch.jars(BUILT), port, environment, logs.resolve("service.log"));
        service.awaitReady(HTTP);
    }

    private void put(String name, byte[] content) throws IOException {
        Files.write(folder.resolve("req").resolve(name), content);
    }

    private byte[] await(String name) throws IOException {
        Path answer = folder.resolve("res").resolve(name);
        Awaitility.await().atMost(LIMIT).until(() -> {
            bridge.scan();
            return Files.exists(answer);
        });
        return Files.readAllBytes(answer);
    }

    private void scan(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            bridge.scan();
        }
    }

    private List<String> files(String name) throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve(name))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static String declared(String encoding, String message) {
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\" standalone=\"no\"?>" + message;
    }

    private static String single(String number) {
        return message(
                "<QualificationConfirmationDate>20261002</QualificationConfirmationDate>",
                "<QualificationConfirmSearchInfo><InsurerNumber>06132013</InsurerNumber>"
                        + "<InsuredCardSymbol>１２</InsuredCardSymbol><InsuredIdentificationNumber>" + number
                        + "</InsuredIdentificationNumber><Birthdate>19880514</Birthdate>"
                        + "<LimitApplicationCertificateRelatedConsFlg>0</LimitApplicationCertificateRelatedConsFlg>"
                        + "</QualificationConfirmSearchInfo>");
    }

    private static String message(String header, String body) {
        return "<XmlMsg><MessageHeader>" + header + "<MedicalInstitutionCode>" + INSTITUTION
                + "</MedicalInstitutionCode></MessageHeader><MessageBody>" + body + "</MessageBody></XmlMsg>";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
