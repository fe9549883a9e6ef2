/**
 * What must hold of the files by which the suite is deployed: manifests, images, compose file, rules and dashboards. Tools
 * that a machine may lack (kubectl, promtool) are used where they are; the tests that need them are skipped elsewhere.
 */
package jp.shikaku.kubernetes;
