/** Slices of several logs: a commitment reads those of its own scope, one without a scope those without. */
import { measureAvailability, parseFacts, type Slice } from "nines";
import { describe, expect, test } from "vitest";
import { at } from "../downtime/service.js";
import { measureHour, quarters, sliced, theHour } from "./sliced.js";

const plain = quarters([100, 0], [100, 0], [100, 0], [100, 0]);
const failing = quarters([100, 50], [100, 50], [100, 0], [100, 0]).map(
  (slice): Slice => ({ ...slice, scope: "search" }),
);
const slices = [...plain, ...failing];

describe("a commitment measured by slices", () => {
  const rows = [
    ["without a scope, those without", undefined, "100.0000"],
    ["of a scope, those of that scope", "search", "50.0000"],
    ["of a scope without a log, none: nobody watched", "mail", "100.0000"],
  ] as const;

  test.for(rows)("reads, %s", ([, scope, percent]) => {
    const policy = sliced("timeslices", {}, {}, { scope });
    expect(measureHour(policy, { slices }).percent).toBe(percent);
  });

  test("that has no slice of its own does not know whether it is met", () => {
    const unwatched = { downtime: { unmonitored: "undetermined" } } as const;
    const policy = sliced("timeslices", {}, unwatched, { scope: "mail" });
    expect(measureHour(policy, { slices })).toMatchObject({
      met: null,
      percentIfCounted: "0.0000",
    });
  });

  test("counts the requests of its own log", () => {
    const policy = sliced("occurrences", {}, {}, { scope: "search" });
    expect(measureHour(policy, { slices }).ratio).toEqual({ numerator: "300", denominator: "400" });
  });

  test("hears of a log that no commitment reads", () => {
    const asked = { period: theHour, asOf: at("12:00") };
    const [measured] = measureAvailability(sliced("occurrences"), { slices }, asked);
    const unread = measured?.because.filter(({ rule }) => rule === "unnamed-scope");
    expect(unread?.map(({ params }) => params)).toEqual([{ name: "search" }]);
  });
});

test("a log has one slice of a start, another log may have one of the same", () => {
  expect(() => parseFacts({ slices })).not.toThrow();
  const [twice] = failing;
  expect(() => parseFacts({ slices: [...failing, twice] })).toThrow("slices[4].start");
});
