/** All issues of an input are reported at once, each at its own path. */
import { type Issue, parseFacts, safeParseFacts, safeParsePolicy } from "nines";
import { doitErp } from "nines/presets";
import { describe, expect, test } from "vitest";

function told(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ code, path }) => `${path}: ${code}`).sort();
}

const hourOf = (day: number) => ({
  id: `o${day}`,
  start: `2026-02-0${day}T10:00:00Z`,
  end: `2026-02-0${day}T11:00:00Z`,
});

/** Five outages of which the third is reversed, and much else that is wrong. */
const facts = {
  outages: [
    hourOf(1),
    { ...hourOf(2), id: "o1" },
    { ...hourOf(3), end: "2026-02-03T09:00:00Z" },
    { ...hourOf(4), start: "2026-02-04T10:00:00" },
    { ...hourOf(5), casue: "isp" },
  ],
  maintenance: [{ id: "m1", start: "2026-02-06T10:00Z", end: null, type: "scheduled" }],
  accessAttempts: [{ at: "soon", failed: "yes" }],
  unmonitored: [{ start: "2026-02-07T10:00Z", end: "2026-02-07T09:00Z" }],
  account: {
    fees: [
      { month: "2026-01", fee: { amountMinor: -5, currency: "USD" } },
      { month: "2026-01", fee: { amountMinor: 5, currency: "dollars" } },
      { month: "2026-13", fee: { amountMinor: 5, currency: "USD" } },
    ],
    standing: [{ from: "2026-03-01T00:00Z", to: "2026-02-01T00:00Z", status: "past-due" }],
    term: { from: "2026-02-01", until: "2026-01-01" },
  },
  claims: [
    { id: "c1", submittedAt: "2026-04-03T10:00Z", acknowledgedAt: "2026-04-02T10:00Z" },
    { id: "c1", submittedAt: 1.5 },
  ],
  acounts: {},
};

const expected = [
  "accessAttempts[0].at: instant_invalid",
  "accessAttempts[0].failed: invalid_type",
  "account.fees[0].fee.amountMinor: money_invalid",
  "account.fees[1].fee.currency: invalid_value",
  "account.fees[1].month: duplicate_id",
  "account.fees[2].month: civil_date_invalid",
  "account.standing[0].to: interval_reversed",
  "account.term.until: interval_reversed",
  "acounts: unknown_key",
  "claims[0].acknowledgedAt: interval_reversed",
  "claims[1].id: duplicate_id",
  "claims[1].submittedAt: instant_invalid",
  "maintenance[0].end: instant_invalid",
  "outages[1].id: duplicate_id",
  "outages[2].end: interval_reversed",
  "outages[3].start: instant_without_offset",
  "outages[4].casue: unknown_key",
  "unmonitored[0].end: interval_reversed",
];

describe("the issues of one facts object", () => {
  test("come all at once", () => {
    const result = safeParseFacts(facts);
    expect(told(result.success ? [] : result.issues)).toEqual(expected);
  });

  test("are thrown together, a line each", () => {
    let message = "";
    try {
      parseFacts(facts);
    } catch (error) {
      message = error instanceof Error ? error.message : "";
    }
    expect(
      message
        .split("\n")
        .map((line) => line.slice(0, line.indexOf(":")))
        .sort(),
    ).toEqual(expected.map((each) => each.slice(0, each.indexOf(":"))));
  });

  test("leave nothing when they are corrected", () => {
    const corrected = {
      outages: [hourOf(1), hourOf(2), hourOf(3), hourOf(4), hourOf(5)],
      maintenance: [],
      account: { fees: { amountMinor: 5, currency: "USD" } },
    };
    expect(safeParseFacts(corrected).success).toBe(true);
  });
});

describe("the issues of one policy", () => {
  const policy = {
    id: "hosting",
    version: "1",
    provider: "Acme",
    zone: "Mars/Base",
    calendars: {
      office: {
        weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }],
        holidays: [
          { date: "2026-07-03", name: "one" },
          { date: "2026-07-03", name: "two" },
        ],
      },
    },
    support: {
      calendar: "offise",
      severities: [
        {
          id: "s1",
          name: "One",
          targets: [
            { metric: "first-response", within: { elapsed: "P1D" } },
            { metric: "resolution", within: { businessTime: "two hours", calendar: "office" } },
          ],
        },
        { id: "s1", name: "", targets: [] },
      ],
      channels: { email: { severity: "fixed", to: "s9" } },
      emergency: { severity: "urgent", allUsers: true, minLocations: 0, from: "receipt" },
      clock: { outsideHours: "tomorrow" },
    },
    availability: {
      commitments: [
        {
          id: "uptime",
          kind: "guarantee",
          targetPercent: "a lot",
          period: "calendar-fortnight",
          denominator: "period",
          partialPeriod: "clip",
        },
      ],
      exclusions: [
        { id: "e1", kind: "cause", causes: [], commitments: ["uptimes"] },
        {
          id: "e2",
          kind: "window",
          window: { days: "daily", from: "1am", to: "06:00" },
          covers: "recorded-maintenance",
        },
      ],
      downtime: {
        granularity: "exact",
        startsAt: "start",
        partialOutage: "in-full",
        unmonitored: "undetermined",
        minimumOutag: "PT5M",
      },
    },
    noRemdy: { clause: "3" },
  };

  test("come all at once", () => {
    const result = safeParsePolicy(policy);
    expect(told(result.success ? [] : result.issues)).toEqual([
      "availability.commitments[0].period: invalid_value",
      "availability.commitments[0].targetPercent: percent_invalid",
      "availability.downtime.minimumOutag: unknown_key",
      "availability.exclusions[0].causes: number_out_of_bounds",
      "availability.exclusions[0].commitments[0]: unknown_commitment",
      "availability.exclusions[1].types: missing_field",
      "availability.exclusions[1].window.from: wall_clock_invalid",
      "calendars.office.holidays[1].date: holiday_twice",
      "noRemdy: unknown_key",
      "support.calendar: unknown_calendar",
      "support.channels.email.to: unknown_severity",
      "support.clock.outsideHours: invalid_value",
      "support.emergency.minLocations: number_out_of_bounds",
      "support.emergency.severity: unknown_severity",
      "support.severities[0].targets[0].within.elapsed: duration_not_exact",
      "support.severities[0].targets[1].within.businessTime: duration_invalid",
      "support.severities[1].id: duplicate_id",
      "support.severities[1].name: number_out_of_bounds",
      "zone: unknown_zone",
    ]);
  });

  test("of the choices of a preset come all at once", () => {
    const choices = { claimDays: "soon", holidays: [{ date: "Easter" }], earlyCalim: "void" };
    let issues: readonly Issue[] = [];
    try {
      doitErp(choices as never);
    } catch (error) {
      issues = (error as { issues: readonly Issue[] }).issues;
    }
    expect(told(issues)).toEqual([
      "readings.claimDays: unknown_reading",
      "readings.earlyCalim: unknown_key",
      "readings.holidays: unknown_reading",
    ]);
  });
});
