/**
 * What is fast, beside what it is compared with: JMH benchmarks, each with a baseline in the same run. Nothing depends
 * on this module.
 */
package jp.shikaku.benchmarks;
