/**
 * gotomyerp 1.1: an emergency is the service unavailable to all users, verified from at least two
 * locations; it is answered within thirty minutes, at any hour.
 */
import { describe, expect, test } from "vitest";
import { deadlinesOf, emergency, ticket, timesOf } from "./gotomyerp-deadlines.js";

const noon = "2026-02-04T12:00:00.000-05:00";

describe("what qualifies", () => {
  const rows = [
    ["one location", ["Boston"], "standard", "too-few-locations"],
    ["no location", [], "standard", "too-few-locations"],
    ["the same location twice", ["Boston", "Boston"], "standard", "too-few-locations"],
    ["two locations", ["Boston", "Albany"], "emergency", null],
    ["two locations, one of them twice", ["Boston", "Albany", "Boston"], "emergency", null],
    ["three locations", ["Boston", "Albany", "support"], "emergency", null],
    ["one location and support staff", ["Boston", "support"], "emergency", null],
  ] as const;

  test.for(rows)("confirmed from %s: %s is %s", ([, locations, handling, reason]) => {
    const result = deadlinesOf(ticket(noon, emergency(...locations)));
    expect(result.handling).toBe(handling);
    expect(result.because).toContainEqual(
      expect.objectContaining({
        rule: "emergency",
        clause: "gotomyerp 1.1",
        outcome: reason === null ? "applied" : "not-applied",
        params: reason === null ? { locations: new Set(locations).size } : { reason },
      }),
    );
  });

  test("from two locations, but not for all users, is none, with the reason", () => {
    const report = { allUsersAffected: false, confirmedFrom: ["Boston", "Albany"] };
    const result = deadlinesOf(ticket(noon, { emergency: report }));
    expect(result).toMatchObject({ handling: "standard", severity: "level-1" });
    expect(result.because).toContainEqual(
      expect.objectContaining({ outcome: "not-applied", params: { reason: "not-all-users" } }),
    );
  });

  test("a report that names instants counts its locations the same", () => {
    const at = "2026-02-04T12:05:00.000-05:00";
    const twice = emergency("Boston", { location: "Boston", at });
    const two = emergency("Boston", { location: "Albany", at });
    expect(deadlinesOf(ticket(noon, twice)).handling).toBe("standard");
    expect(deadlinesOf(ticket(noon, two)).handling).toBe("emergency");
  });

  test("no report is no emergency, whatever the severity", () => {
    const result = deadlinesOf(ticket(noon));
    expect(result.handling).toBe("standard");
    expect(result.because.filter(({ rule }) => rule === "emergency")).toEqual([]);
  });

  test("an emergency carries its own severity and is included in the price", () => {
    expect(
      deadlinesOf(ticket(noon, { severity: "level-4", ...emergency("a", "b") })),
    ).toMatchObject({
      severity: "emergency",
      severityName: "Emergency",
      pricing: "included",
    });
  });

  test("an emergency needs no severity to be asked for", () => {
    const { handling } = deadlinesOf(ticket(noon, { severity: undefined, ...emergency("a", "b") }));
    expect(handling).toBe("emergency");
  });
});

describe("thirty minutes, at any hour", () => {
  const rows = [
    ["at noon on a weekday", noon, "2026-02-04T12:30:00.000-05:00"],
    [
      "on a Saturday at three in the morning",
      "2026-02-07T03:00:00.000-05:00",
      "2026-02-07T03:30:00.000-05:00",
    ],
    [
      "a millisecond before closing",
      "2026-02-06T20:59:59.999-05:00",
      "2026-02-06T21:29:59.999-05:00",
    ],
    [
      "across midnight and the year",
      "2026-12-31T23:45:00.000-05:00",
      "2027-01-01T00:15:00.000-05:00",
    ],
    [
      "across the gap when clocks go forward",
      "2026-03-08T01:45:00.000-05:00",
      "2026-03-08T03:15:00.000-04:00",
    ],
    ["into the repeated hour", "2026-11-01T01:45:00.000-04:00", "2026-11-01T01:15:00.000-05:00"],
    [
      "in the first of the repeated hours",
      "2026-11-01T01:15:00.000-04:00",
      "2026-11-01T01:45:00.000-04:00",
    ],
    [
      "in the second of the repeated hours",
      "2026-11-01T01:15:00.000-05:00",
      "2026-11-01T01:45:00.000-05:00",
    ],
    [
      "on the evening before 29 February",
      "2028-02-28T23:45:00.000-05:00",
      "2028-02-29T00:15:00.000-05:00",
    ],
  ] as const;

  test.for(rows)("%s: received at %s, due at %s", ([, receivedAt, due]) => {
    const request = ticket(receivedAt, emergency("Boston", "Albany"));
    expect(timesOf(request)).toEqual({ starts: receivedAt, from: null, due });
    expect(deadlinesOf(request).deadlines).toMatchObject([{ clause: "gotomyerp 1.1" }]);
  });

  test("an emergency has no other target", () => {
    const { deadlines } = deadlinesOf(ticket(noon, emergency("Boston", "Albany")));
    expect(deadlines.map(({ metric }) => metric)).toEqual(["first-response"]);
  });

  test("on a holiday too", () => {
    const holidays = [{ date: "2026-07-03", name: "Independence Day, observed" }];
    const request = ticket("2026-07-03T10:00:00.000-04:00", emergency("Boston", "Albany"));
    expect(timesOf(request, "first-response", { holidays }).due).toBe(
      "2026-07-03T10:30:00.000-04:00",
    );
  });
});

describe("by e-mail", () => {
  test("an emergency is an emergency by default", () => {
    const request = ticket(noon, { channel: "email", ...emergency("Boston", "Albany") });
    expect(deadlinesOf(request)).toMatchObject({ handling: "emergency", severity: "emergency" });
  });

  test("what does not qualify is level 3 like every e-mail", () => {
    const request = ticket(noon, { channel: "email", ...emergency("Boston") });
    expect(deadlinesOf(request)).toMatchObject({ handling: "standard", severity: "level-3" });
  });
});

describe("from when the thirty minutes run", () => {
  const seen = emergency("Boston", { location: "Albany", at: "2026-02-04T12:10:00.000-05:00" });

  test("by default from receipt, whenever the second location confirmed it", () => {
    expect(timesOf(ticket(noon, seen)).due).toBe("2026-02-04T12:30:00.000-05:00");
  });

  test("as verified, from the second location's confirmation", () => {
    const verified = { emergencyClock: "verified" } as const;
    expect(timesOf(ticket(noon, seen), "first-response", verified)).toEqual({
      starts: "2026-02-04T12:10:00.000-05:00",
      from: null,
      due: "2026-02-04T12:40:00.000-05:00",
    });
  });

  test("as verified, confirmations before the receipt do not start it earlier", () => {
    const early = emergency(
      { location: "Boston", at: "2026-02-04T11:00:00.000-05:00" },
      { location: "Albany", at: "2026-02-04T11:30:00.000-05:00" },
    );
    const verified = { emergencyClock: "verified" } as const;
    expect(timesOf(ticket(noon, early), "first-response", verified).starts).toBe(noon);
  });

  test("as verified, a third location changes nothing, and the earliest two decide", () => {
    const three = emergency(
      { location: "Troy", at: "2026-02-04T13:00:00.000-05:00" },
      { location: "Albany", at: "2026-02-04T12:10:00.000-05:00" },
      { location: "Albany", at: "2026-02-04T12:40:00.000-05:00" },
      "Boston",
    );
    const verified = { emergencyClock: "verified" } as const;
    expect(timesOf(ticket(noon, three), "first-response", verified).starts).toBe(
      "2026-02-04T12:10:00.000-05:00",
    );
  });
});
