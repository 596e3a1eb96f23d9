/** What a right to terminate says of its rule, of the periods it rests on and of what is missing. */
import { describe, expect, test } from "vitest";
import { availability, ground, measured, months, rights, startOf } from "./termination-history.js";

const texts = (found: ReturnType<typeof rights>): string[][] =>
  found.map(({ because }) => because.map(({ text }) => text));

describe("a rule that a period completes", () => {
  const hours = 3_600_000;
  const rows = [
    [{ consecutive: 1 }, months("x"), "2026-01 completes the rule (missed in 1 period in a row)"],
    [{ consecutive: 2 }, months("xx"), "2026-02 completes the rule (missed in 2 periods in a row)"],
    [
      { misses: 2, of: 4 },
      months("x.x"),
      "2026-03 completes the rule (missed in 2 of any 4 periods)",
    ],
    [{ misses: 1, of: 1 }, months("x"), "2026-01 completes the rule (missed in 1 of any 1 period)"],
    [
      { below: 95 },
      [availability(0, 9000)],
      "2026-01 completes the rule (below 95 % in one period)",
    ],
    [
      { downtimeOver: "PT10H" },
      [measured(0, { met: false, downtimeMs: 11 * hours })],
      "2026-01 completes the rule (more than 10 h of downtime in one period)",
    ],
    [
      { averageBelow: 99, over: 2 },
      [availability(0, 9800), availability(1, 9900)],
      "2026-02 completes the rule (below 99 % in the mean of 2 periods)",
    ],
  ] as const;

  test.for(rows)("%o", ([rule, history, expected]) => {
    expect(texts(rights(ground(rule), [...history]))[0]?.[0]?.split("; it rests on")[0]).toBe(
      expected,
    );
  });

  test("names the periods that it rests on", () => {
    expect(texts(rights(ground({ consecutive: 3 }), months("xxx")))).toEqual([
      [
        "2026-03 completes the rule (missed in 3 periods in a row); it rests on 2026-01, 2026-02, 2026-03.",
        "No term says within which time notice must be given.",
        "The history has 3 periods, from 2026-01 to 2026-03.",
      ],
    ]);
  });
});

describe("a rule that no period completes for certain", () => {
  const rows = [
    [
      "none is on record",
      "",
      "No recorded period completes the rule (missed in 1 period in a row).",
    ],
    ["one is met", ".", "No recorded period completes the rule (missed in 1 period in a row)."],
    [
      "one is not known",
      "?",
      "Whether 2026-01 completes the rule (missed in 1 period in a row) is not known.",
    ],
    [
      "two are not known",
      "??",
      "Whether 2026-01, 2026-02 completes the rule (missed in 1 period in a row) is not known.",
    ],
    [
      "one has no document",
      ". .",
      "Whether a period without a record completes the rule (missed in 1 period in a row) is not known.",
    ],
  ] as const;

  test.for(rows)("%s", ([, marks, expected]) => {
    expect(texts(rights(ground({ consecutive: 1 }), months(marks)))[0]?.[0]).toBe(expected);
  });

  test("one that goes on completes it when it ends", () => {
    const [right] = rights(
      ground({ consecutive: 1 }),
      [measured(0, { met: false, asOf: startOf(0), provisional: true })],
      Date.UTC(2026, 0, 20),
    );
    expect(right?.because[0]?.text).toBe(
      "2026-01 completes the rule (missed in 1 period in a row); the right arises when the period ends.",
    );
  });
});

describe("the history", () => {
  const rows = [
    ["", "The history has no document on the commitment that is used."],
    [".", "The history has 1 period, from 2026-01 to 2026-01."],
    [
      ".. .",
      "The history has 3 periods, from 2026-01 to 2026-04; 1 period between them is missing.",
    ],
    [
      ".  .",
      "The history has 2 periods, from 2026-01 to 2026-04; 2 periods between them are missing.",
    ],
  ] as const;

  test.for(rows)("'%s'", ([marks, expected]) => {
    const found = texts(rights(ground({ misses: 2, of: 2 }), months(marks)));
    expect(found[0]?.at(-1)).toBe(expected);
  });
});

describe("the time for notice", () => {
  const policy = ground({ consecutive: 1 }, { exercise: { elapsed: "PT720H" } });

  test("is told while it runs", () => {
    expect(texts(rights(policy, months("x"), startOf(1)))[0]?.[1]).toBe(
      "Notice is in time up to 2026-03-03T00:00:00.000+00:00.",
    );
  });

  test("is told when it is over", () => {
    const [right] = rights(policy, months("x"), startOf(12));
    expect(right?.because[1]?.text).toMatch(/^Notice was in time up to 2026-0/);
    expect(right?.state).toBe("lapsed");
  });
});
