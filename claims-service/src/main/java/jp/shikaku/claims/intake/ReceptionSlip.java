package jp.shikaku.claims.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.model.Tokyo;
import jp.shikaku.receipt.check.ClaimFileReader;
import jp.shikaku.receipt.check.ClaimHeader;

/** The reception slip (受付票): what an institution prints, or shows on the telephone's screen, as proof that it sent. */
final class ReceptionSlip {

    private static final String TEMPLATE = template();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private static final Map<String, String> KINDS =
            Map.of("MEDICAL", "医科", "DPC", "ＤＰＣ", "DENTAL", "歯科", "PHARMACY", "調剤");

    private ReceptionSlip() {}

    /**
     * The slip as a page of HTML that needs nothing else.
     *
     * @param file the file
     * @param head its beginning, with the first record
     * @param levels how many faults of each level
     * @param now when it is made
     */
    static String html(ClaimFile file, byte[] head, Map<String, Integer> levels, Instant now) {
        String html = TEMPLATE.replace(
                "{{trial}}",
                file.trial() ? "<p class=\"trial\">試験（請求されません）<span lang=\"en\">Trial, never billed</span></p>" : "");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("institutionName", institutionName(head));
        values.put("printedAt", written(now));
        values.put(
                "levels",
                levels.isEmpty()
                        ? "なし"
                        : levels.entrySet().stream()
                                .map(level -> level.getKey() + ": " + level.getValue())
                                .collect(Collectors.joining(", ")));
        putFile(file, values);
        putCounts(file.receipts(), values);
        for (Map.Entry<String, Object> value : values.entrySet()) {
            html = html.replace(
                    "{{" + value.getKey() + "}}", escaped(value.getValue().toString()));
        }
        return html;
    }

    private static void putFile(ClaimFile file, Map<String, Object> values) {
        values.put("receptionNumber", file.receptionNumber());
        values.put("receivedAt", written(file.receivedAt()));
        values.put("institutionCode", file.institutionCode());
        values.put("organisation", organisation(file.reviewOrganisation()));
        values.put("claimMonth", file.claimMonth());
        values.put("volume", file.volume());
        values.put("status", status(file.status()));
        values.put("kind", KINDS.getOrDefault(file.kind(), file.kind()));
        values.put("bytes", grouped(file.bytes()));
        values.put("mode", mode(file.mode()));
        values.put("points", grouped(file.points()));
        values.put("sha256", file.sha256());
    }

    private static void putCounts(ClaimFile.ReceiptCounts receipts, Map<String, Object> values) {
        values.put("total", grouped(receipts.total()));
        values.put("accepted", grouped(receipts.accepted()));
        values.put("refused", grouped(receipts.refused()));
        values.put("awaiting", grouped(receipts.awaiting()));
        values.put("unclaimed", grouped(receipts.unclaimed()));
        values.put("withdrawn", grouped(receipts.withdrawn()));
    }

    private static String institutionName(byte[] head) {
        try {
            return ClaimFileReader.open(new ByteArrayInputStream(head))
                    .header()
                    .map(ClaimHeader::name)
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String organisation(String code) {
        return ReviewOrganisation.KOKUHOREN.code().equals(code) ? "国民健康保険団体連合会" : "社会保険診療報酬支払基金";
    }

    private static String status(FileStatus status) {
        return switch (status) {
            case RECEIVED -> "受付済（点検前）";
            case CHECKING -> "点検中";
            case ACCEPTED -> "受付済（点検済）";
            case REFUSED -> "受付不能";
            case REPLACED -> "差替え済（後から届いたファイルが有効）";
        };
    }

    private static String written(Instant time) {
        return TIME.format(time.atZone(Tokyo.ZONE));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String mode(ClaimMode mode) {
        if (mode == null) {
            return "未確定";
        }
        return switch (mode) {
            case WITH_ERRORS -> "エラー分を含む";
            case WITHOUT_ERRORS -> "エラー分を除く";
            case UNCHECKED -> "チェックなし";
        };
    }

    /** The name comes from the sender's file: it must not become markup, nor a place of the template. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("{", "&#123;");
    }

    private static String template() {
        try (InputStream in = ReceptionSlip.class.getResourceAsStream("/intake/slip.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
