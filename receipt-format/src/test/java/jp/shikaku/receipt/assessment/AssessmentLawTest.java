package jp.shikaku.receipt.assessment;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import jp.shikaku.receipt.Uke;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.prefixed.DataClass;
import jp.shikaku.receipt.prefixed.PrefixedLine;
import jp.shikaku.receipt.prefixed.PrefixedReceipt;

import static org.assertj.core.api.Assertions.assertThat;

@Label("Writing the corrections of an edit and applying them")
class AssessmentLawTest {

    private static final List<String> RECORDS = List.of(
            "RE,1,1112,202609,試験,1,19850401,\r\n",
            "HO,06132013,１２,３４,1,300,\r\n",
            "SI,11,1,111000110,,288,1\r\n",
            "SI,,1,113001810,,12,1\r\n",
            "IY,21,1,620098801,1,73,1\r\n",
            "CO,21,1,810000001,食後\r\n");

    /** What is done at a line: kept, changed or left out, and how many lines come behind it. */
    private record Step(int record, int what, int other, int added) {}

    @Property(tries = 1_500)
    @Label("gives the edited receipt, whatever is changed, left out and added")
    void roundTrip(@ForAll("steps") List<Step> steps, @ForAll boolean twice) {
        RawReceipt claim = claim(steps);
        List<LineEdit> edits = edits(claim, steps);

        RawReceipt written = AssessmentWriter.write(claim, edits);
        Assessment assessed = Assessment.of(
                PrefixedReceipt.of(twice ? AssessmentWriter.write(written, unchanged(written)) : written));

        assertThat(assessed.faults()).isEmpty();
        assertThat(Uke.text(assessed.receipt().bytes())).isEqualTo(result(edits));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> record = Arbitraries.integers().between(0, RECORDS.size() - 1);
        return Combinators.combine(
                        record,
                        Arbitraries.integers().between(0, 2),
                        record,
                        Arbitraries.integers().between(0, 2))
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }

    private static RawReceipt claim(List<Step> steps) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Uke.bytes("1,1,0,MN,000000001,,131508100000001,,,\r\n1,2,0,IR,1,13,1,1234567\r\n"));
        int number = 2;
        for (Step step : steps) {
            number++;
            out.writeBytes(PrefixedLine.encode(DataClass.CLAIM, number, 0, Uke.bytes(RECORDS.get(step.record()))));
        }
        out.writeBytes(PrefixedLine.encode(DataClass.CLAIM, number + 1, 0, Uke.bytes("RC,Ver0000\r\n")));
        return RawReceipt.of(out.toByteArray(), 1);
    }

    private static List<LineEdit> edits(RawReceipt claim, List<Step> steps) {
        List<PrefixedLine> lines = PrefixedReceipt.of(claim).receiptLines(DataClass.CLAIM);
        List<LineEdit> edits = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            Step step = steps.get(at);
            RawLine record = lines.get(at).record();
            byte[] other = Uke.bytes(RECORDS.get(step.other()));
            edits.add(
                    switch (step.what()) {
                        case 0 -> LineEdit.keep(record);
                        case 1 -> LineEdit.modify(record, other);
                        default -> LineEdit.delete(record).because("A");
                    });
            for (int added = 0; added < step.added(); added++) {
                edits.add(LineEdit.add(Uke.bytes("CO,21,1,81000000" + added + ",追加\r\n")));
            }
        }
        return edits;
    }

    private static List<LineEdit> unchanged(RawReceipt raw) {
        return PrefixedReceipt.of(raw).receiptLines(DataClass.CLAIM).stream()
                .map(line -> LineEdit.keep(line.record()))
                .toList();
    }

    private static String result(List<LineEdit> edits) {
        StringBuilder result = new StringBuilder();
        for (LineEdit edit : edits) {
            result.append(edit.result() == null ? "" : Uke.text(edit.result()));
        }
        return result.toString();
    }
}
