package jp.shikaku.receipt.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.receipt.Uke;
import jp.shikaku.receipt.fault.Fault;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Reading a claim file")
class ClaimFileReaderTest {

    @Test
    @DisplayName("finds nothing wrong with a file that our own writer made")
    void ownFileIsClean() {
        Uke.Outcome outcome = Uke.read(Uke.file(Uke.draft(), Uke.draft()));

        assertThat(outcome.codes()).isEmpty();
        assertThat(outcome.receipts()).hasSize(2).allMatch(CheckedReceipt::accepted);
    }

    @ParameterizedTest(name = "{0} → {1} is {2}")
    @DisplayName("refuses a whole file for a fault of the file")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            # what stands in the file ; what is put there instead ; the fault
            IR,1,13,1               ; UK,1,13,1                     ; SK-R1003
            IR,1,13,1               ; YK,1,13,3                     ; SK-R1003
            IR,1,13,1               ; HM,1,13,6                     ; SK-R1014
            IR,1,13,1               ; HI,1,13,1                     ; SK-R1015
            SY,8830417              ; HR,202610                     ; SK-R1015
            IR,1,13,1               ; 1,1,0,MN,1                    ; SK-R1016
            IR,1,13,1               ; {"file":1}                    ; SK-R1002
            IR,1,13,1               ; IR,3,13,1                     ; SK-R1003
            IR,1,13,1               ; IR,1,48,1                     ; SK-R1003
            1234567                 ; 123456                        ; SK-R1003
            1234567                 ; ../../a                       ; SK-R1003
            202610                  ; 202613                        ; L1102
            GO,1,434,99             ; GO,2,434,99                   ; SK-R1017
            GO,1,434,99             ; GO,1,435,99                   ; SK-R1018
            GO,1,434,99             ; GO,x,434,99                   ; L1574
            GO,1,434,99             ; XX                            ; SK-R1005
            RE,1,                   ; RE,2,                         ; L1917
            RE,1,                   ; XX,1,                         ; SK-R1004
            """)
    void refusesFile(String before, String after, String code) {
        String file = Uke.text(Uke.file(Uke.draft())).replace(before, after);

        Uke.Outcome outcome = Uke.read(file);

        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.codes()).contains(code);
    }

    @ParameterizedTest(name = "{0} → {1} is {2}")
    @DisplayName("refuses a receipt, and only that one, for a fault of the receipt")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            RE,1,1112   ; RE,1,1152     ; L2900
            RE,1,1112   ; RE,1,1212     ; L2900
            RE,1,1112   ; RE,1,1162     ; SK-R2008
            RE,1,1112   ; RE,1,1312     ; SK-R2008
            RE,1,1112   ; RE,1,11       ; SK-R2008
            202609      ; 202610        ; L2951
            202609      ; 209913        ; L2951
            202609      ; 202108        ; L2100
            19850401    ; 19850431      ; L2133
            06132013    ; 0613201       ; L2167
            06132013    ; 0613201X      ; L2167
            ４５６７,2,434 ; ,2,434      ; L2162
            ,2,434      ; ,2,435        ; SK-R2010
            ,2,434      ; ,,434         ; L2541
            ,2,434      ; ,2,4e4        ; SK-R2005
            0110,,288,1 ; 0110,,288,2   ; SK-R2012
            JD,1        ; JD,6          ; L2140
            JD,1,,,1    ; JD,1,,,3      ; SK-R2016
            SN,1,01     ; SN,1,10       ; SK-R2017
            SI,11,1     ; SI,11,2       ; SK-R2013
            SI,11,1     ; SI,11,?       ; SK-R2013
            SY,8830417  ; HO,06132013   ; SK-R2007
            """)
    void refusesReceipt(String before, String after, String code) {
        String one = Uke.text(Uke.file(Uke.draft(), Uke.draft()));
        int second = one.indexOf("RE,2,");
        String file = one.substring(0, second).replaceFirst(java.util.regex.Pattern.quote(before), after)
                + one.substring(second).replaceFirst("GO,.*", "GO,0,0,99");

        Uke.Outcome outcome = Uke.read(file);

        assertThat(outcome.refused()).isFalse();
        assertThat(outcome.codes()).contains(code);
        assertThat(outcome.receipts()).extracting(CheckedReceipt::accepted).containsExactly(false, true);
    }

    @ParameterizedTest(name = "insurer {0}, treated in {1}, claimed in 202610: expired {2}")
    @DisplayName("the right to claim expires five years after the month of treatment, in 国民健康保険 two months later")
    @CsvSource({
        "06132013,   202110, false",
        "06132013,   202109, true",
        "39131032,   202109, true",
        "'  138057', 202109, false",
        "'  138057', 202108, false",
        "'  138057', 202107, true",
        "67138057,   202108, false",
        "67138057,   202107, true",
    })
    void expiry(String insurer, String treated, boolean expired) {
        String file =
                Uke.text(Uke.file(Uke.draft())).replace("06132013", insurer).replace("202609", treated);

        assertThat(Uke.read(file).codes().contains("L2100")).isEqualTo(expired);
    }

    @ParameterizedTest(name = "{0} → {1} is {2}")
    @DisplayName("accepts a receipt with a warning")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            試験　太郎   ; ''            ; L3001
            06132013    ; 01130202      ; L3080
            RE,1,1112   ; RE,1,1114     ; L3129
            19850401    ; 20120401      ; L3140
            19850401    ; 3600401       ; L4800
            19850401    ; 20261001      ; SK-R3001
            シケンタロウ ; シケン　タロウ   ; L4834
            06132013    ; 06132014      ; SK-R4006
            SY,8830417  ; ZZ,8830417    ; SK-R4001
            00001       ; 000010000100001000010 ; SK-R4003
            ,2,434      ; ,3,434        ; SK-R4021
            """)
    void warns(String before, String after, String code) {
        String file = Uke.text(Uke.file(Uke.draft())).replaceFirst(before, after);

        Uke.Outcome outcome = Uke.read(file);

        assertThat(outcome.refused()).isFalse();
        assertThat(outcome.codes()).contains(code);
        assertThat(outcome.receipts()).allMatch(CheckedReceipt::accepted);
    }

    @Test
    @DisplayName("accepts totals of 0 and 0, which a review organisation writes for moved receipts")
    void zeroTotals() {
        assertThat(Uke.read(Uke.text(Uke.file(Uke.draft())).replace("GO,1,434,99", "GO,0,0,99"))
                        .codes())
                .isEmpty();
    }

    @Test
    @DisplayName("does not test the check digit of 77777777, which belongs to no insurer")
    void unknownQualification() {
        assertThat(Uke.read(Uke.text(Uke.file(Uke.draft())).replace("06132013", "77777777"))
                        .codes())
                .isEmpty();
    }

    @Test
    @DisplayName("accepts LF for CR LF with one warning, and a missing end mark without any")
    void tolerantLineEnds() {
        String file = Uke.text(Uke.file(Uke.draft())).replace("\r\n", "\n").replace("\u001a", "");

        Uke.Outcome outcome = Uke.read(file);

        assertThat(outcome.codes()).containsExactly("SK-R4014");
        assertThat(outcome.receipts()).allMatch(CheckedReceipt::accepted);
    }

    @Test
    @DisplayName("reports NUL bytes and bytes that are no character at their line")
    void badBytes() {
        byte[] nul = Uke.file(Uke.draft());
        int name = Uke.text(nul).indexOf("試験");
        byte[] at = Uke.bytes(Uke.text(nul).substring(0, name));
        nul[at.length] = 0;
        byte[] undecodable = Uke.file(Uke.draft());
        undecodable[at.length] = (byte) 0xFF;

        assertThat(Uke.read(nul).codes()).contains("SK-R2002");
        assertThat(Uke.read(undecodable).codes()).contains("SK-R2001");
        assertThat(Uke.read(undecodable).receipts().get(0).faults().get(0).line())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("refuses records after the trailer and after the end mark, for no receipt may get lost")
    void nothingAfterTheEnd() {
        String file = Uke.text(Uke.file(Uke.draft()));

        assertThat(Uke.read(file.replace("\u001a", "RE,2,1112\r\n")).codes()).contains("SK-R1006");
        assertThat(Uke.read(file + "RE,2,1112\r\n").codes()).contains("SK-R1007");
        assertThat(Uke.read(file + "\r\n").refused()).isFalse();
    }

    @Test
    @DisplayName("refuses the file once more than 1,000 places cannot be accepted")
    void tooManyFaults() {
        StringBuilder file = new StringBuilder("IR,1,13,1,1234567,,テスト,202610,00,\r\n");
        for (int i = 1; i <= 600; i++) {
            file.append("RE,").append(i).append(",1112,209999,,9,x\r\n");
        }

        Uke.Outcome outcome = Uke.read(file.toString());

        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.codes()).contains("L1920");
        assertThat(outcome.receipts().size()).isLessThan(600);
    }

    @Test
    @DisplayName("says nothing of what stood in the file in any message")
    void messagesWithoutContent() {
        String file =
                Uke.text(Uke.file(Uke.draft())).replace("19850401", "1985040X").replace("06132013", "0613201Y");

        assertThat(Uke.read(file).receipts().get(0).faults())
                .allSatisfy(fault -> assertThat(fault.messageJa() + fault.messageEn())
                        .doesNotContain("1985040X", "0613201Y", "試験", "４５６７"));
    }

    @Test
    @DisplayName("says that an empty file is empty")
    void emptyFile() {
        assertThat(Uke.read(new byte[0]).codes()).containsExactly("SK-R1001");
        assertThat(Uke.read(new byte[] {0x1A}).codes()).containsExactly("SK-R1001");
    }

    @Test
    @DisplayName("asks whether an insurer has the number, where somebody can tell, but not for 77777777")
    void unknownInsurer() throws IOException {
        byte[] file = Uke.file(Uke.draft());
        byte[] unknown = Uke.bytes(Uke.text(file).replace("06132013", "77777777"));

        assertThat(FaultSource.REGISTERED.faults(file)).isEmpty();
        assertThat(FaultSource.REGISTERED.faults(unknown)).isEmpty();
    }

    @Test
    @DisplayName("puts the registered name of the institution in the place of the recorded one")
    void registeredName() throws IOException {
        byte[] file = Uke.bytes(Uke.text(Uke.file(Uke.draft())).replace("テスト診療所", "ﾃｽﾄ診療所２"));

        ClaimFileReader reader = ClaimFileReader.open(new ByteArrayInputStream(file), FaultSource.registered());

        assertThat(reader.header().orElseThrow().name()).isEqualTo("テスト診療所");
        assertThat(reader.fileFaults()).extracting(Fault::code).contains("L4892");
    }
}
