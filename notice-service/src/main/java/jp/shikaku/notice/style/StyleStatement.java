package jp.shikaku.notice.style;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.notice.document.InsurerStyle;
import jp.shikaku.notice.document.pdf.Picture;

/** What an insurer states to bring to its documents. */
@Schema(name = "InsurerStyleStatement", description = "Logo, seal, whom to ask and own wording. 保険者ごとの体裁")
record StyleStatement(
        @Schema(
                        type = SchemaType.STRING,
                        format = "byte",
                        maxLength = StyleStatement.LONGEST_PICTURE,
                        description = "PNG, at most 24 KB and 1200 pixels on a side, shown at most 60 x 12 mm. ロゴ")
                byte[] logo,
        @Schema(
                        type = SchemaType.STRING,
                        format = "byte",
                        maxLength = StyleStatement.LONGEST_PICTURE,
                        description = "PNG, at most 24 KB and 1200 pixels on a side, shown at most 18 x 18 mm. 印影")
                byte[] seal,
        @Valid ContactStatement contact,
        @Size(max = StyleStatement.MOST_TEXTS)
                @Schema(
                        maxProperties = StyleStatement.MOST_TEXTS,
                        description =
                                "Own wording by the name of the text it replaces, see replaceableTexts of the answer; "
                                        + "[漢字|かんじ] gives a word its reading",
                        example = "{\"contactNote\": \"ご不明の点は、資格管理課へお問い合わせください。\"}")
                Map<@Size(max = StyleStatement.LONGEST_NAME) String, @Size(max = StyleStatement.LONGEST_TEXT) String>
                        texts) {

    /** More than any text that can be replaced is long, and their names; how long each may be, its entry says. */
    static final int LONGEST_TEXT = 240;

    static final int LONGEST_NAME = 40;
    static final int MOST_TEXTS = 20;

    /** 24 KB in Base64. */
    static final int LONGEST_PICTURE = 32_768;

    /** Whom to ask. */
    @Schema(name = "InsurerContact", description = "Whom to ask. 問い合わせ先")
    record ContactStatement(
            @Schema(example = "資格管理課　適用係") @Size(min = 1, max = 30) String office,
            @Schema(example = "100-0013") @Pattern(regexp = "[0-9]{3}-?[0-9]{4}") String postalCode,
            @Schema(example = "東京都千代田区霞が関１丁目３番２号") @Size(min = 1, max = 60) String address,
            @Schema(example = "03-0000-0000") @Pattern(regexp = "[0-9()+ -]{6,20}") String phone,
            @Schema(example = "平日 9:00–17:00") @Size(min = 1, max = 20) String hours,
            @Schema(example = "https://hoken.example.jp/") @Pattern(regexp = "https?://[!-~]{3,60}") String web) {

        @JsonIgnore
        boolean isEmpty() {
            return Stream.of(office, postalCode, address, phone, hours, web).allMatch(Objects::isNull);
        }

        private InsurerStyle.Contact value() {
            return new InsurerStyle.Contact(office, postalCode, address, phone, hours, web);
        }
    }

    /**
     * As it is printed.
     *
     * @throws IllegalArgumentException if a picture cannot be read
     */
    InsurerStyle value() {
        return new InsurerStyle(
                logo == null ? null : Picture.ofPng(logo),
                seal == null ? null : Picture.ofPng(seal),
                contact == null ? null : contact.value(),
                texts == null ? Map.of() : texts);
    }
}
