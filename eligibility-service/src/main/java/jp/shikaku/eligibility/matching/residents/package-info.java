/**
 * The resident register (住民基本台帳) of another organisation, asked over its contract
 * ({@code resident-register.openapi.yaml}). It says whom the register holds; what follows is decided elsewhere.
 */
package jp.shikaku.eligibility.matching.residents;
