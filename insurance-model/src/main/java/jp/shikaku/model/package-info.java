/**
 * The shared kernel: value types of Japan's health insurance that every part of the suite speaks. Plain Java without
 * a framework, immutable, and impossible to build in an invalid state. No service's rule lives here: a type belongs
 * here only if at least two modules exchange it.
 */
package jp.shikaku.model;
