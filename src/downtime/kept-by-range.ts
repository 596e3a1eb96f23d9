/**
 * Answers about ranges, kept for the ranges asked about last: a fleet of customers under one policy asks
 * about the same period again and again.
 */

const maxKept = 64;

/** A look-up by subject and range that keeps its latest answers. */
export function keptByRange<S, T>(
  find: (subject: S, from: number, until: number) => T,
): (subject: S, from: number, until: number) => T {
  const kept: { subject: S; from: number; until: number; answer: T }[] = [];
  return (subject, from, until) => {
    for (const each of kept) {
      if (each.from === from && each.until === until && each.subject === subject) {
        return each.answer;
      }
    }
    const answer = find(subject, from, until);
    if (kept.length >= maxKept) kept.shift();
    kept.push({ subject, from, until, answer });
    return answer;
  };
}
