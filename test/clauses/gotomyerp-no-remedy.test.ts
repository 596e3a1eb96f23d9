/** gotomyerp names no service credit: the answer is that there is no remedy, never a credit of zero. */
import { assessCredit } from "nines";
import { gotomyerp } from "nines/presets";
import { expect, test } from "vitest";

test("one row says that the contract names no credit, with the clause", () => {
  const outages = [{ id: "o1", start: "2026-02-02T08:00-05:00", end: "2026-02-03T08:00-05:00" }];
  const credits = assessCredit(
    gotomyerp(),
    { outages },
    { period: "2026-02", asOf: "2026-03-10T00:00-05:00" },
  );
  expect(credits).toMatchObject([
    {
      decision: "no-remedy",
      credit: null,
      commitment: null,
      amount: null,
      potentialAmount: null,
      base: null,
      claimWindow: null,
      lines: [],
      clause: "gotomyerp 4.1",
    },
  ]);
  expect(credits[0]?.because).toMatchObject([
    { rule: "no-remedy", outcome: "applied", clause: "gotomyerp 4.1" },
  ]);
});

test("the same whatever the facts", () => {
  const decisions = [{}, { outages: [] }, { claims: [], accessAttempts: [] }].flatMap((facts) =>
    assessCredit(gotomyerp(), facts, { period: "2026", asOf: "2026-06-01T00:00Z" }).map(
      ({ decision }) => decision,
    ),
  );
  expect(decisions).toEqual(["no-remedy", "no-remedy", "no-remedy"]);
});
