/**
 * The deadlines with pauses of help desks, as requests: one target, and a wait for the customer and a
 * reply for each pause. A pause that began before the request came in begins with it.
 */
import { definePolicy, type Policy, type RequestEvent, trackRequest } from "nines";
import { parseInstant } from "nines/time";
import { describe, expect, it } from "vitest";
import { amountMs, writtenInstant } from "./answers.js";
import { calendarConfig } from "./peer-calendar.js";
import { noVectors, readVectors, type Vector, vectorFolder } from "./vectors.js";

type Paused = Extract<Vector, { op: "sla-deadline-with-pauses" }>;

const vectors = readVectors("help-desk.json").filter(
  (vector): vector is Paused => vector.op === "sla-deadline-with-pauses",
);

describe("deadlines with pauses, as requests that wait for the customer", () => {
  it("are there to be tried", (ctx) => {
    if (vectorFolder === null) ctx.skip(noVectors);
    expect(vectors.length).toBe(13);
  });

  for (const vector of vectors) {
    it(`${vector.id}: due at ${vector.expected}`, () => {
      const { start, zone, expected } = vector;
      const status = trackRequest(
        policyOf(vector),
        {
          id: vector.id,
          receivedAt: start,
          channel: "portal",
          severity: "only",
          events: waits(vector),
        },
        { asOf: lastInstant(vector) },
      );
      const dueAt = status.deadlines.map((each) => writtenInstant(each.dueAt, zone));
      expect(dueAt).toEqual([writtenInstant(expected, zone)]);
    });
  }
});

function policyOf(vector: Paused): Policy {
  const within = { businessTime: `PT${amountMs(vector) / 1000}S`, calendar: "hours" };
  return definePolicy({
    id: "peer",
    version: "1",
    provider: "a help desk",
    zone: vector.zone,
    calendars: { hours: calendarConfig(vector) },
    support: {
      calendar: "hours",
      severities: [{ id: "only", name: "Only", targets: [{ metric: "resolution", within }] }],
      clock: { outsideHours: "next-opening", pauses: ["resolution"] },
    },
  });
}

function waits({ pauses, start }: Paused): RequestEvent[] {
  const received = parseInstant(start);
  return pauses.flatMap(({ from, to }): RequestEvent[] => [
    { at: Math.max(parseInstant(from), received), type: "waiting-on-customer" },
    { at: to, type: "customer-replied" },
  ]);
}

function lastInstant({ pauses, start }: Paused): number {
  return Math.max(parseInstant(start), ...pauses.map(({ to }) => parseInstant(to)));
}
