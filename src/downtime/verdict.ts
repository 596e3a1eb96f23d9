/** What became of a stretch of downtime. */
export type Verdict = "counted" | "excluded" | "undetermined";
