/**
 * The whole suite on one machine: starts PostgreSQL, an identity provider and the three services, and plays a month
 * before the reader's eyes. It knows the services only by their public contracts. Called by the script {@code run}.
 */
package jp.shikaku.local;
