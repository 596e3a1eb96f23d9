/**
 * Results in words.
 *
 * @packageDocumentation
 */
export { type Explainable, explain } from "./explain/explain.js";
