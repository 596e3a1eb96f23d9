/**
 * Of several records about one thing those made last hold, and an exact repetition is one record. Two of
 * one instant that differ are refused: nothing says which of them is right.
 */
import { type Issue, issueAt, refusal } from "../core/issue.js";

/** A record of which there may be several. */
export interface Dated {
  readonly path: string;
  readonly asOf: number;
}

/** What a record is about. */
export interface About {
  /** Records of one subject replace one another. */
  readonly subject: string;
  /** Of a subject, the part that a record is about, where several together say all of it. */
  readonly part: string;
  /** What is read of the record; records of one part that say the same are one. */
  readonly content: string;
}

/** The records that hold, and what became of the others. */
export interface LatestRecords<T> {
  readonly kept: readonly T[];
  readonly superseded: readonly T[];
  readonly repeated: readonly T[];
  readonly issues: readonly Issue[];
}

/** The latest records of each subject. */
export function latestOf<T extends Dated>(
  records: readonly T[],
  aboutOf: (record: T) => About,
): LatestRecords<T> {
  const described = records.map((record) => ({ record, about: aboutOf(record) }));
  const latest = new Map<string, number>();
  for (const { record, about } of described) {
    latest.set(about.subject, Math.max(latest.get(about.subject) ?? 0, record.asOf));
  }
  const kept: T[] = [];
  const superseded: T[] = [];
  const repeated: T[] = [];
  const issues: Issue[] = [];
  const first = new Map<string, { readonly path: string; readonly content: string }>();
  for (const { record, about } of described) {
    const { subject, part, content } = about;
    if (record.asOf < (latest.get(subject) as number)) {
      superseded.push(record);
      continue;
    }
    const id = JSON.stringify([subject, part]);
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, { path: record.path, content });
      kept.push(record);
    } else if (before.content === content) repeated.push(record);
    else issues.push(issueAt(record.path, refusal("document_conflict", { first: before.path })));
  }
  return { kept, superseded, repeated, issues };
}
