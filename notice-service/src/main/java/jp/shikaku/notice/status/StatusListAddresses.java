package jp.shikaku.notice.status;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The lists of an issuer, in the words of the IETF Token Status List. */
@Schema(
        name = "StatusListAddresses",
        requiredProperties = "status_lists",
        description = "Status list aggregation 失効情報の一覧")
record StatusListAddresses(
        @JsonProperty("status_lists") @Schema(example = "[\"https://notice.example.jp/v1/status-lists/7K2M9QXD\"]")
                List<String> lists) {

    StatusListAddresses {
        lists = List.copyOf(lists);
    }
}
