/** gotomyerp 2.1 to 2.1.3: where a connection matter can stand, what moves it, and who pays. */
import {
  type ConnectivityEvent,
  type ConnectivityOutcome,
  isNinesError,
  triageConnectivity,
} from "nines";
import { type GotomyerpReadings, gotomyerp } from "nines/presets";
import { describe, expect, test } from "vitest";
import { desk, open, rules } from "./desk.js";

const receivedAt = "2026-03-04T10:00:00.000-05:00";
const at = (hour: number) => `2026-03-04T${String(hour).padStart(2, "0")}:00:00.000-05:00`;

function triage(
  events: readonly ConnectivityEvent[],
  readings: GotomyerpReadings = {},
): ConnectivityOutcome {
  return triageConnectivity(gotomyerp(readings), { id: "C", receivedAt, events });
}

const replied = { at: at(11), type: "customer-replied" } as const;
const localised = { at: at(12), type: "localised" } as const;
const several = { at: at(12), type: "multi-location" } as const;
const continued = { at: at(13), type: "determined", next: "continue-emergency" } as const;
const redirected = { at: at(13), type: "determined", next: "redirect" } as const;
const standardRates = { amountMinor: 20_000, currency: "USD" };
const thirdParty = { amountMinor: 45_000, currency: "USD" };
const otherFees = { amountMinor: 1_500, currency: "USD" };
const ordered = {
  at: at(14),
  type: "validation-ordered",
  standardRates,
  thirdParty,
  otherFees,
} as const;
const verdict = (meets: boolean) => ({ at: at(15), type: "verdict", meets }) as const;

describe("opened", () => {
  test("pending customer input, at normal priority, its clock not running", () => {
    expect(triage([])).toMatchObject({
      state: "pending-customer-input",
      handling: "standard",
      severity: "level-3",
      clockStartsAt: null,
      emergency: null,
      closedAt: null,
      redirected: false,
      providerCures: false,
      costs: [],
    });
  });

  test("in progress on a running clock, where the reading says so", () => {
    const outcome = triage([], { pendingInput: "runs" });
    expect(outcome).toMatchObject({ state: "in-progress", clockStartsAt: receivedAt });
  });

  test.for([
    ["level-3", "level-3"],
    ["level-4", "level-4"],
    ["no-target", null],
  ] as const)("normal priority read as %s", ([normalPriority, severity]) => {
    expect(triage([], { normalPriority }).severity).toBe(severity);
  });
});

describe("what moves a matter on", () => {
  const rows: [string, ConnectivityEvent[], Partial<ConnectivityOutcome>][] = [
    ["the reply starts the clock", [replied], { state: "in-progress", clockStartsAt: at(11) }],
    [
      "the second reply does not start it again",
      [replied, { ...replied, at: at(12) }],
      { state: "in-progress", clockStartsAt: at(11) },
    ],
    [
      "localised before the reply: closed, no further action",
      [localised],
      { state: "localised", handling: "none", closedAt: at(12) },
    ],
    [
      "localised after the reply: closed",
      [replied, localised],
      { state: "localised", handling: "none", closedAt: at(12), clockStartsAt: at(11) },
    ],
    [
      "several locations: an emergency",
      [several],
      {
        state: "multi-location",
        handling: "emergency",
        severity: "emergency",
        clockStartsAt: at(12),
        emergency: { from: at(12), until: null },
      },
    ],
    [
      "determined, the emergency stays",
      [several, continued],
      {
        state: "determined",
        handling: "emergency",
        severity: "emergency",
        redirected: false,
        emergency: { from: at(12), until: null },
      },
    ],
    [
      "determined, the customer is redirected at normal priority",
      [several, redirected],
      {
        state: "determined",
        handling: "standard",
        severity: "level-3",
        redirected: true,
        closedAt: null,
        emergency: { from: at(12), until: at(13) },
      },
    ],
    [
      "a dispute goes to a third party",
      [replied, ordered],
      { state: "third-party-validation", handling: "standard" },
    ],
    ["a dispute before the reply", [ordered], { state: "third-party-validation" }],
    [
      "a dispute after the status is determined",
      [several, redirected, ordered],
      { state: "third-party-validation", redirected: true },
    ],
    ["the verdict", [ordered, verdict(true)], { state: "validated" }],
  ];

  test.for(rows)("%s", ([, events, outcome]) => {
    const result = triage(events);
    expect(result).toMatchObject(outcome);
    expect(result.because.map((each) => each.outcome)).toEqual(events.map(() => "applied"));
  });

  test("each finding cites its clause", () => {
    const { because } = triage([replied, several, redirected, ordered, verdict(true)]);
    expect(because.map(({ rule, clause }) => `${rule} ${clause}`)).toEqual([
      "connectivity-customer-replied gotomyerp 2.1",
      "connectivity-multi-location gotomyerp 2.1.2",
      "connectivity-determined gotomyerp 2.1.2",
      "connectivity-validation-ordered gotomyerp 2.1.3",
      "connectivity-verdict gotomyerp 2.1.3",
    ]);
  });

  test("an emergency ends when the matter turns out to be localised", () => {
    const outcome = triage([several, { ...localised, at: at(13) }]);
    expect(outcome).toMatchObject({
      state: "localised",
      handling: "none",
      closedAt: at(13),
      emergency: { from: at(12), until: at(13) },
    });
  });

  test("a closed matter is no emergency any more, though it was to continue as one", () => {
    const outcome = triage([several, continued, { ...localised, at: at(14) }]);
    expect(outcome.closedAt).toBe(at(14));
    expect(outcome.severity).not.toBe("emergency");
  });
});

describe("what a state does not allow is left out with a finding", () => {
  const rows: [string, ConnectivityEvent[]][] = [
    ["a status determined before several locations are known", [continued]],
    ["a verdict before the validation", [verdict(true)]],
    ["several locations twice", [several, { ...several, at: at(14) }]],
    ["the status determined twice", [several, continued, { ...redirected, at: at(14) }]],
    ["a reply to a closed matter", [localised, { ...replied, at: at(13) }]],
    ["several locations of a closed matter", [localised, { ...several, at: at(13) }]],
    ["a closed matter localised again", [localised, { ...localised, at: at(13) }]],
    ["a validation of a closed matter", [localised, ordered]],
    ["a second validation", [ordered, { ...ordered, at: at(15), thirdParty: standardRates }]],
    ["localised during the validation", [ordered, { ...localised, at: at(15) }]],
    ["several locations during the validation", [ordered, { ...several, at: at(15) }]],
    ["a second verdict", [ordered, verdict(true), { ...verdict(false), at: at(16) }]],
    ["a reply after the verdict", [replied, ordered, verdict(true), { ...replied, at: at(16) }]],
  ];

  test.for(rows)("%s", ([, events]) => {
    const before = triage(events.slice(0, -1));
    const after = triage(events);
    expect(rules(after.because).at(-1)).toBe(`connectivity-${events.at(-1)?.type}: not-applied`);
    expect({ ...after, because: [] }).toEqual({ ...before, because: [] });
  });

  test("events are taken in the order of their instants", () => {
    const events = [replied, several, redirected, ordered, verdict(false)];
    expect(triage([...events].reverse())).toEqual(triage(events));
  });
});

describe("who pays", () => {
  const payers = ({ costs }: ConnectivityOutcome) =>
    Object.fromEntries(costs.map(({ item, payer }) => [item, payer]));
  const all = (payer: "customer" | "provider", other = payer) => ({
    "standard-rates": payer,
    "third-party": payer,
    "other-fees": other,
  });

  test("before the verdict the customer, and the verdict can still move it", () => {
    const outcome = triage([ordered]);
    const line = { payer: "customer", final: false, clause: "gotomyerp 2.1.3" };
    expect(outcome.costs).toEqual([
      { item: "standard-rates", amount: standardRates, ...line },
      { item: "third-party", amount: thirdParty, ...line },
      { item: "other-fees", amount: otherFees, ...line },
    ]);
    expect(outcome.providerCures).toBe(false);
  });

  const rows = [
    ["second-meets-read-as-fails", "validation-fees", true, false, all("customer")],
    ["second-meets-read-as-fails", "validation-fees", false, true, all("provider", "customer")],
    ["second-meets-read-as-fails", "all-fees", true, false, all("customer")],
    ["second-meets-read-as-fails", "all-fees", false, true, all("provider")],
    ["as-written", "validation-fees", true, true, all("provider", "customer")],
    ["as-written", "validation-fees", false, false, all("customer")],
    ["as-written", "all-fees", true, true, all("provider")],
    ["as-written", "all-fees", false, false, all("customer")],
  ] as const;

  test.for(rows)(
    "%s, %s, meets %s: the provider cures %s",
    ([validationVerdict, reimbursedFees, meets, cures, expected]) => {
      const outcome = triage([ordered, verdict(meets)], { validationVerdict, reimbursedFees });
      expect(outcome.providerCures).toBe(cures);
      expect(payers(outcome)).toEqual(expected);
      for (const { final } of outcome.costs) expect(final).toBe(true);
    },
  );

  test("amounts that are not known are null, other fees appear only where there are any", () => {
    const { costs } = triage([{ at: at(14), type: "validation-ordered" }]);
    expect(costs.map(({ item, amount }) => [item, amount])).toEqual([
      ["standard-rates", null],
      ["third-party", null],
    ]);
  });

  test("no validation costs nothing", () => {
    expect(triage([replied, several, redirected]).costs).toEqual([]);
  });
});

describe("what is refused", () => {
  function issueOf(run: () => unknown): string {
    try {
      run();
    } catch (error) {
      if (isNinesError(error)) return `${error.issues[0]?.code} ${error.issues[0]?.path}`;
      throw error;
    }
    return "nothing";
  }

  test("an event before the report, with its place", () => {
    const early = { at: at(9), type: "localised" } as const;
    expect(issueOf(() => triage([replied, early]))).toBe("event_before_receipt events[1].at");
    expect(issueOf(() => triage([{ ...early, at: receivedAt }]))).toBe("nothing");
  });

  test("a policy without terms for connection matters", () => {
    const policy = desk({ high: [{ metric: "first-response", within: open("PT1H") }] });
    const issue = issueOf(() => triageConnectivity(policy, { id: "C", receivedAt }));
    expect(issue).toBe("term_missing policy.support.connectivity");
  });
});
