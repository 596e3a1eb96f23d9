/**
 * Laws of termination, held against naive answers that share no code: a history is a list of what is known
 * of each month, and what is not known is tried both ways.
 */
import fc from "fast-check";
import type { AvailabilityMeasurement, TerminationRight, TerminationRule } from "nines";
import { describe, expect, test } from "vitest";
import {
  availability,
  ground,
  measured,
  month,
  months,
  rights,
  startOf,
  unknown,
} from "./termination-history.js";

const exercise = { calendarDays: 30, endsAt: "end-of-day" } as const;

/** Marks of at most fourteen months: misses often, what is not known seldom enough to be tried both ways. */
const marks: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constant("x") },
      { weight: 3, arbitrary: fc.constant(".") },
      { weight: 1, arbitrary: fc.constantFrom("?", " ") },
    ),
    { maxLength: 14 },
  )
  .map((list) => list.join(""));

const windows = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 6 }))
  .map(([misses, more]) => ({ misses, of: misses + more }));

/** The months with which so many of the last so many were missed, the month itself among them. */
function completing(missed: readonly boolean[], misses: number, of: number): number[] {
  return missed.flatMap((isMissed, n) => {
    const among = missed.slice(Math.max(0, n - of + 1), n + 1).filter(Boolean).length;
    return isMissed && among >= misses ? [n] : [];
  });
}

/** Every way in which what is not known can turn out. */
function worlds(text: string): boolean[][] {
  const [mark, ...rest] = text;
  if (mark === undefined) return [[]];
  const tails = worlds(rest.join(""));
  const heads = mark === "x" ? [true] : mark === "." ? [false] : [true, false];
  return heads.flatMap((head) => tails.map((tail) => [head, ...tail]));
}

/** The marks of the periods that the history reaches over: a gap before the first or after the last is none. */
function reached(text: string): { readonly from: number; readonly text: string } {
  const from = text.length - text.trimStart().length;
  return { from, text: text.trim() };
}

function arisenIn(found: readonly TerminationRight[]): (string | null | undefined)[] {
  return found.flatMap(({ arisenWith }) => (arisenWith === null ? [] : [arisenWith.key]));
}

function lastOf(found: readonly TerminationRight[]): string | undefined {
  return found.at(-1)?.state;
}

describe("the months that give a right", () => {
  test("are those that do however the unknown ones turn out", () => {
    fc.assert(
      fc.property(marks, windows, (text, { misses, of }) => {
        const history = reached(text);
        const possible = worlds(history.text).map((world) => completing(world, misses, of));
        const everywhere = (possible[0] ?? []).filter((n) => possible.every((p) => p.includes(n)));
        const somewhere = new Set(possible.flat());
        const found = rights(ground({ misses, of }), months(text));
        expect(arisenIn(found)).toEqual(everywhere.map((n) => month(history.from + n)));
        const isOpen = somewhere.size > everywhere.length;
        const rows = everywhere.length;
        expect(found).toHaveLength(isOpen || rows === 0 ? rows + 1 : rows);
        if (isOpen) expect(lastOf(found)).toBe("undetermined");
        else if (rows === 0) expect(lastOf(found)).toBe("not-arisen");
      }),
    );
  });

  test("in a row are those of as many as are looked at", () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 6 }), (text, n) => {
        const inARow = rights(ground({ consecutive: n }), months(text));
        const ofAsMany = rights(ground({ misses: n, of: n }), months(text));
        const essence = (found: readonly TerminationRight[]) =>
          found.map(({ state, periods, missing, arisenWith }) => [
            state,
            periods,
            missing,
            arisenWith,
          ]);
        expect(essence(inARow)).toEqual(essence(ofAsMany));
      }),
    );
  });

  test("rest on as many misses as the rule asks for, the last of them its own", () => {
    fc.assert(
      fc.property(marks, windows, (text, { misses, of }) => {
        for (const { periods, arisenWith } of rights(ground({ misses, of }), months(text))) {
          if (arisenWith === null) continue;
          expect(periods.length).toBeGreaterThanOrEqual(misses);
          expect(periods.at(-1)).toBe(arisenWith.key);
        }
      }),
    );
  });

  test("are no fewer when one more month was missed", () => {
    fc.assert(
      fc.property(marks, windows, fc.nat(13), (text, { misses, of }, n) => {
        const worse =
          text.slice(0, n) + text.slice(n, n + 1).replace(/\S/, "x") + text.slice(n + 1);
        const policy = ground({ misses, of });
        const before = arisenIn(rights(policy, months(text)));
        expect(arisenIn(rights(policy, months(worse)))).toEqual(expect.arrayContaining(before));
      }),
    );
  });
});

describe("means", () => {
  const parts = fc.array(fc.integer({ min: 9400, max: 10_000 }), { maxLength: 12 });

  test("are those of whole numbers", () => {
    fc.assert(
      fc.property(
        parts,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 9400, max: 10_000 }),
        (list, over, bound) => {
          const rule = {
            averageBelow: `${String(bound).slice(0, -2)}.${String(bound).slice(-2)}`,
            over,
          };
          const expected = list.flatMap((_, n) => {
            const own = list.slice(n - over + 1, n + 1);
            const sum = own.reduce((total, part) => total + part, 0);
            return n >= over - 1 && sum < bound * over ? [month(n)] : [];
          });
          const history = list.map((part, n) => availability(n, part));
          expect(arisenIn(rights(ground(rule), history))).toEqual(expected);
        },
      ),
    );
  });

  test("of one month are below where the month is", () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 94, max: 100 }), (list, bound) => {
        const history = list.map((part, n) => availability(n, part));
        const mean = rights(ground({ averageBelow: bound, over: 1 }), history);
        const alone = rights(ground({ below: bound }), history);
        expect(mean.map(({ state, periods }) => [state, periods])).toEqual(
          alone.map(({ state, periods }) => [state, periods]),
        );
      }),
    );
  });

  test("with what is undetermined are decided only where every way out agrees", () => {
    const open = fc.array(fc.tuple(fc.integer({ min: 9400, max: 10_000 }), fc.nat(300)), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(open, fc.integer({ min: 1, max: 3 }), (list, over) => {
        const policy = ground({ averageBelow: 97, over });
        const shown = (part: number) => `${(part / 100).toFixed(2)}00`;
        const history = list.map(([part, less], n) => ({
          ...availability(n, part),
          percentIfCounted: shown(part - less),
          undeterminedMs: less,
        }));
        const most = arisenIn(
          rights(
            policy,
            list.map(([part], n) => availability(n, part)),
          ),
        );
        const least = arisenIn(
          rights(
            policy,
            list.map(([part, less], n) => availability(n, part - less)),
          ),
        );
        const found = rights(policy, history);
        expect(arisenIn(found)).toEqual(most);
        expect(lastOf(found) === "undetermined").toBe(least.length > most.length);
      }),
    );
  });
});

/** A history with corrections, each month measured up to three times. */
const corrected: fc.Arbitrary<AvailabilityMeasurement[]> = fc
  .array(fc.array(fc.constantFrom(true, false, null), { maxLength: 3 }), { maxLength: 10 })
  .map((list) =>
    list.flatMap((mets, n) =>
      mets.map((met, times) =>
        measured(n, { ...(met === null ? unknown : { met }), asOf: startOf(n + 1 + times) }),
      ),
    ),
  );

const rules: fc.Arbitrary<TerminationRule> = fc.oneof(
  fc.integer({ min: 1, max: 4 }).map((consecutive) => ({ consecutive })),
  windows,
  fc.constantFrom({ below: 95 }, { downtimeOver: "PT1H" }, { averageBelow: 97, over: 2 }),
);

describe("whatever the history", () => {
  test("the order of its documents does not matter, nor that some stand in it twice", () => {
    fc.assert(
      fc.property(corrected, rules, fc.nat(20), (history, rule, turn) => {
        const policy = ground(rule, { exercise });
        const found = rights(policy, history);
        const turned = [...history.slice(turn), ...history.slice(0, turn)].reverse();
        expect(rights(policy, turned)).toEqual(found);
        const essence = (each: TerminationRight) => ({ ...each, because: null });
        expect(rights(policy, [...history, ...history]).map(essence)).toEqual(found.map(essence));
      }),
    );
  });

  test("what was not known yet changes nothing", () => {
    fc.assert(
      fc.property(corrected, rules, fc.integer({ min: 0, max: 13 }), (history, rule, n) => {
        const policy = ground(rule, { exercise });
        const asOf = startOf(n);
        const known = history.filter((each) => Date.parse(String(each.asOf)) <= Date.parse(asOf));
        const essence = (each: TerminationRight) => ({ ...each, because: null });
        expect(rights(policy, history, asOf).map(essence)).toEqual(
          rights(policy, known, asOf).map(essence),
        );
      }),
    );
  });

  test("a right is exercisable exactly inside its window, and lapses for good", () => {
    fc.assert(
      fc.property(marks, rules, fc.integer({ min: 0, max: 500 }), (text, rule, days) => {
        const asOf = Date.UTC(2026, 0, 1) + days * 86_400_000;
        for (const right of rights(ground(rule, { exercise }), months(text), asOf)) {
          if (right.arisenWith === null) {
            expect(["not-arisen", "undetermined"]).toContain(right.state);
            continue;
          }
          const { opensAt, closesAt } = right.exercise ?? {};
          expect(Date.parse(String(opensAt))).toBeLessThanOrEqual(asOf);
          const isOpen = asOf < Date.parse(String(closesAt));
          expect(right.state).toBe(isOpen ? "exercisable" : "lapsed");
        }
      }),
    );
  });

  test("the answer is plain data, of a policy's clone too", () => {
    fc.assert(
      fc.property(corrected, rules, (history, rule) => {
        const policy = ground(rule, { exercise });
        const found = rights(policy, history);
        expect(JSON.parse(JSON.stringify(found))).toStrictEqual(found);
        expect(rights(structuredClone(policy), structuredClone(history))).toEqual(found);
      }),
    );
  });
});
