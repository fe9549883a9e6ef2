package jp.shikaku.population.claims;

import jp.shikaku.receipt.layout.ReceiptKind;

/**
 * A claim file as an institution sends it.
 *
 * @param kind what kind of receipts it holds
 * @param institutionCode ten digits
 * @param volume マルチボリューム識別情報
 * @param name file name, unique within the town
 * @param content the bytes of the UKE file
 * @param receipts how many receipts are in it
 */
public record ClaimFile(
        ReceiptKind kind, String institutionCode, String volume, String name, byte[] content, int receipts) {}
