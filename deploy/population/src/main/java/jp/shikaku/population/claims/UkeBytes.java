package jp.shikaku.population.claims;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;

final class UkeBytes {

    private UkeBytes() {}

    static byte[] of(List<List<String>> records) {
        StringBuilder text = new StringBuilder();
        records.forEach(r -> text.append(String.join(",", r)).append("\r\n"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(text.toString().getBytes(Charset.forName("windows-31j")));
        out.write(0x1A);
        return out.toByteArray();
    }
}
