/** A part of the benchmark: what it asks, what it measured, which goals that reaches. */
import type { Goal } from "./goal.js";

export interface Section {
  readonly title: string;
  /** What is asked and of whom, a paragraph each. */
  readonly text: readonly string[];
  readonly tables: readonly ResultTable[];
  readonly goals: readonly Goal[];
}

export interface ResultTable {
  readonly title: string;
  /** The head first. */
  readonly rows: readonly (readonly string[])[];
}
