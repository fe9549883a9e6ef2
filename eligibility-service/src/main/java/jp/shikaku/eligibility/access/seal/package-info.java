/**
 * The proof that the trail of looks is whole: blocks that chain over it, their verification, the lawful purge that leaves
 * them verifiable, and the export for auditors. Reads the trail and adds blocks, changes nothing; the purge alone removes,
 * and runs as an operator's command with the owner's role, never in the service.
 */
package jp.shikaku.eligibility.access.seal;
