/**
 * What the code says of an operation and its OpenAPI annotations do not, written into the contract when a service is
 * built: who may call it, with which problems it answers, which limits it has, whether it is deprecated. Runs at build
 * time; only the headers of deprecated operations are a matter of the running service.
 */
package jp.shikaku.support.contract;
