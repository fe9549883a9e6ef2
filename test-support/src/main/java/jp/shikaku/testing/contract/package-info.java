/**
 * Tests that walk a service's committed contract, so that a new operation is covered without anyone remembering: who may
 * call it, what it answers to generated input, whether it is described completely. A service names its objects; the
 * contract says the rest.
 */
package jp.shikaku.testing.contract;
