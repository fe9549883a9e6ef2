package jp.shikaku.local.bridge;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

import jp.shikaku.model.Tokyo;

/** The answer that the bridge itself gives to a file that the service cannot be asked about. */
enum OwnAnswer {
    TOO_LARGE("SK-BRG-001", "ファイルが大きすぎます（16 MiB まで）。"),
    REFUSED("SK-BRG-002", "要求が受け付けられませんでした。"),
    UNKNOWN_MESSAGE("SK-BRG-003", "この電文には対応していません。");

    private static final int DECLARATION = 200;
    private static final Pattern SHIFT_JIS = Pattern.compile(
            "^<\\?xml[^>]*encoding\\s*=\\s*[\"'](shift[_-]jis|x?-?sjis|ms932|cp932|windows-31j)[\"']",
            Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private final String code;
    private final String sentence;

    OwnAnswer(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    String code() {
        return code;
    }

    /** The answer's bytes in the encoding of a request. */
    byte[] to(byte[] request) {
        String start = new String(request, 0, Math.min(request.length, DECLARATION), StandardCharsets.ISO_8859_1);
        boolean shiftJis = SHIFT_JIS.matcher(start).find();
        String message = "<?xml version=\"1.0\" encoding=\"" + (shiftJis ? "Shift_JIS" : "UTF-8")
                + "\" standalone=\"no\"?>\n<XmlMsg><MessageHeader><ProcessExecutionTime>"
                + TIME.format(LocalDateTime.now(Tokyo.ZONE)) + "</ProcessExecutionTime><SegmentOfResult>9"
                + "</SegmentOfResult><ErrorCode>" + code + "</ErrorCode><ErrorMessage>" + sentence
                + "</ErrorMessage><CharacterCodeIdentifier>" + (shiftJis ? "1" : "0")
                + "</CharacterCodeIdentifier></MessageHeader><MessageBody></MessageBody></XmlMsg>\n";
        return message.getBytes(shiftJis ? Charset.forName("windows-31j") : StandardCharsets.UTF_8);
    }
}
