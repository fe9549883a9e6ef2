package jp.shikaku.population.claims;

/**
 * A claim file as an institution sends it.
 *
 * @param institutionCode ten digits
 * @param volume マルチボリューム識別情報
 * @param name file name, unique within the town
 * @param content the bytes of the UKE file
 * @param receipts how many receipts are in it
 */
public record ClaimFile(String institutionCode, String volume, String name, byte[] content, int receipts) {}
