/**
 * The registry's directory of insurers and institutions, as the checks of claim files need it: dated, and kept for a
 * while. Speaks to the registry's contract; knows neither files nor receipts. Intake asks it.
 */
package jp.shikaku.claims.directory;
