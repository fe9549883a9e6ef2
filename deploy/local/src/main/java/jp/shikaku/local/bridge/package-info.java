/**
 * The folder bridge for a clinic: request files of a receipt computer in {@code req/} become messages to the eligibility
 * service, answers become files in {@code res/}. It runs alone, beside the receipt computer, and needs nothing else of
 * this module; nobody calls it. It never logs a file's name or content, since both may hold personal data.
 */
package jp.shikaku.local.bridge;
