/**
 * gotomyerp, Network Availability, 4, 4.1 and 4.3: causes that are not downtime. What the provider has
 * no hand in is excluded for both commitments, other events beyond its control and what the customer
 * asked for by default for the objective alone.
 */
import type { Outage } from "nines";
import type { GotomyerpReadings } from "nines/presets";
import { describe, expect, test } from "vitest";
import { classify, commitments, inShort, verdictAt, work } from "./gotomyerp-downtime.js";
import { hour, minute, moved } from "./written-instants.js";

const start = "2026-02-04T10:00:00.000-05:00";
const counted = "counted: unplanned";
const network = "excluded: network";
const upstream = "excluded: upstream-outage";

interface CauseRow {
  readonly cause: string;
  readonly objective: string;
  readonly guarantee: string;
  readonly clause: string | null;
}

const both = (cause: string, verdict: string, clause: string | null = null): CauseRow => ({
  cause,
  objective: verdict,
  guarantee: verdict,
  clause,
});

const networkClause = "gotomyerp, Network Availability";

const causes: readonly CauseRow[] = [
  both("customer-isp", network, networkClause),
  both("customer-connection", network, networkClause),
  both("customer-network", network, networkClause),
  both("denial-of-service", network, networkClause),
  both("similar-attack", network, networkClause),
  both("upstream-outage", upstream, "gotomyerp 4.3"),
  both("upstream-maintenance", "counted: carve-out", "gotomyerp 4.3.a"),
  {
    cause: "beyond-control",
    objective: "excluded: beyond-control",
    guarantee: counted,
    clause: "gotomyerp 4",
  },
  {
    cause: "customer-request",
    objective: "excluded: customer-request",
    guarantee: counted,
    clause: "gotomyerp 4",
  },
  both("storage", counted),
  both("customer_isp", counted),
  both("Customer-ISP", counted),
];

describe.for(commitments)("for the %s", (commitment) => {
  test.for(causes)("downtime caused by $cause", (row) => {
    expect(verdictAt(start, { commitment }, row.cause)).toBe(row[commitment]);
  });

  test("downtime without a recorded cause counts", () => {
    expect(verdictAt(start, { commitment })).toBe(counted);
  });

  test.for(causes)("downtime caused by $cause cites its clause where one decides", (row) => {
    const outage = { id: "o1", start, end: moved(start, hour), cause: row.cause };
    const { segments, countedMs, excludedMs } = classify([outage], { commitment });
    const isExcluded = row[commitment].startsWith("excluded");
    const clauses = [row[commitment] === counted ? null : row.clause];
    expect(segments.map(({ clause }) => clause)).toEqual(clauses);
    expect([countedMs, excludedMs]).toEqual(isExcluded ? [0, hour] : [hour, 0]);
  });
});

describe("under other readings", () => {
  const beyond = { eventsOutsideControl: "any-recorded-as-beyond-control" } as const;
  const upstreamToo = { upstreamScheduled: "excluded" } as const;
  const rows: readonly (readonly [string, GotomyerpReadings, CauseRow])[] = [
    [
      "whatever is recorded so is beyond control for both",
      beyond,
      both("beyond-control", "excluded: beyond-control"),
    ],
    [
      "what the customer asked for stays an exclusion of the objective",
      beyond,
      { ...both("customer-request", counted), objective: "excluded: customer-request" },
    ],
    ["a cause that is not recorded so still counts", beyond, both("storage", counted)],
    [
      "scheduled work of the upstream is excluded for both",
      upstreamToo,
      both("upstream-maintenance", "excluded: upstream-maintenance"),
    ],
    ["outages of the upstream stay excluded", upstreamToo, both("upstream-outage", upstream)],
  ];

  test("scheduled work of the upstream cites 4.3.a", () => {
    const outage = { id: "o1", start, end: moved(start, hour), cause: "upstream-maintenance" };
    const { segments } = classify([outage], { readings: upstreamToo });
    expect(segments.map(({ clause }) => clause)).toEqual(["gotomyerp 4.3.a"]);
  });

  test.for(rows)("%s", ([, readings, row]) => {
    for (const commitment of commitments) {
      const verdict = verdictAt(start, { commitment, readings }, row.cause);
      expect([commitment, verdict]).toEqual([commitment, row[commitment]]);
    }
  });
});

describe("an hour's outage on the customer's side, and a second outage for ten minutes of it", () => {
  const from = "2026-02-04T10:30:00.000-05:00";
  const until = "2026-02-04T10:40:00.000-05:00";
  const around = (cause: string | undefined): Outage[] => [
    { id: "hour", start, end: moved(start, hour), cause: "customer-isp" },
    { id: "ten minutes", start: from, end: until, cause },
  ];
  const tenCounted = [
    ["excluded", "network", 30 * minute],
    ["counted", "unplanned", 10 * minute],
    ["excluded", "network", 20 * minute],
  ];

  const ofACountedCause = [
    ["of another cause", "storage"],
    ["without a cause", undefined],
    ["of a misspelt cause", "customer-isps"],
  ] as const;

  describe.for(commitments)("for the %s", (commitment) => {
    test.for(ofACountedCause)("%s counts while it lasts", ([, cause]) => {
      expect(inShort(classify(around(cause), { commitment }))).toEqual(tenCounted);
    });

    test("of scheduled work of the upstream counts while it lasts, by its clause", () => {
      const { segments, countedMs } = classify(around("upstream-maintenance"), { commitment });
      expect([segments[1]?.reason, segments[1]?.clause]).toEqual(["carve-out", "gotomyerp 4.3.a"]);
      expect(countedMs).toBe(10 * minute);
    });

    test("of another cause on the customer's side is excluded too", () => {
      const { byExclusion, countedMs } = classify(around("denial-of-service"), { commitment });
      expect([byExclusion, countedMs]).toEqual([{ network: hour }, 0]);
    });

    test("of the upstream is excluded too: neither cause counts", () => {
      const { segments } = classify(around("upstream-outage"), { commitment });
      expect(
        segments.map((each) => [each.exclusion, each.alsoMatched, each.durationMs / minute]),
      ).toEqual([
        ["network", [], 30],
        ["network", ["upstream-outage"], 10],
        ["network", [], 20],
      ]);
    });

    test("counts where a third outage of another cause goes on", () => {
      const third = { id: "third", start: moved(from, minute), end: moved(from, 2 * minute) };
      const outages = [...around("upstream-outage"), third];
      const { countedMs, excludedMs } = classify(outages, { commitment });
      expect([countedMs, excludedMs]).toEqual([minute, hour - minute]);
    });
  });

  test("beyond control otherwise is excluded for the objective", () => {
    const { byExclusion, countedMs } = classify(around("beyond-control"));
    expect([byExclusion, countedMs]).toEqual([{ network: hour }, 0]);
  });

  test("beyond control otherwise counts for the guarantee", () => {
    const classified = classify(around("beyond-control"), { commitment: "guarantee" });
    expect(inShort(classified)).toEqual(tenCounted);
  });

  const edges = [
    ["the millisecond before the second outage", moved(from, -1), "excluded"],
    ["its first millisecond", moved(from), "counted"],
    ["its last millisecond", moved(until, -1), "counted"],
    ["the millisecond after it", moved(until), "excluded"],
  ] as const;

  test.for(edges)("%s", ([, at, verdict]) => {
    const asked = { period: { start: at, end: at + 1 } };
    const { segments } = classify(around("storage"), asked);
    expect(segments.map((each) => [each.verdict, each.durationMs])).toEqual([[verdict, 1]]);
  });

  test("names both outages where both go on", () => {
    const { segments } = classify(around("storage"));
    expect(segments.map(({ outageIds }) => outageIds)).toEqual([
      ["hour"],
      ["hour", "ten minutes"],
      ["hour"],
    ]);
  });
});

describe("outages that follow one another", () => {
  test("are judged each by its own cause", () => {
    const classified = classify([
      { id: "o1", start, end: moved(start, hour), cause: "customer-network" },
      { id: "o2", start: moved(start, hour), end: moved(start, 2 * hour), cause: "storage" },
      { id: "o3", start: moved(start, 2 * hour), end: null, cause: "upstream-outage" },
    ]);
    expect(inShort(classified).slice(0, 2)).toEqual([
      ["excluded", "network", hour],
      ["counted", "unplanned", hour],
    ]);
    expect(classified.byExclusion["upstream-outage"]).toBeGreaterThan(hour);
  });

  test("that goes on is cut at the instant up to which facts are known", () => {
    const outage = { id: "o1", start, end: null, cause: "upstream-outage" };
    const classified = classify([outage], { asOf: moved(start, minute) });
    expect(inShort(classified)).toEqual([["excluded", "upstream-outage", minute]]);
  });
});

test("a cause goes before maintenance of the same time", () => {
  const maintenance = [work("scheduled", start, moved(start, hour))];
  const outage = { id: "o1", start, end: moved(start, hour), cause: "denial-of-service" };
  const { segments } = classify([outage], { facts: { maintenance } });
  expect(segments).toMatchObject([
    { exclusion: "network", clause: networkClause, alsoMatched: ["scheduled-maintenance"] },
  ]);
});

describe("a cause that the contract does not name", () => {
  const unnamed = (...named: readonly (string | undefined)[]): unknown[] => {
    const outages = named.map((cause, i) => ({
      id: `o${i}`,
      start: moved(start, i * hour),
      end: moved(start, (i + 1) * hour),
      cause,
    }));
    const { because } = classify(outages);
    return because.flatMap(({ rule, outcome, params }) =>
      rule === "unnamed-cause" ? [[outcome, params["name"]]] : [],
    );
  };

  test("is a finding, once for each name", () => {
    expect(unnamed("customer_isp", "storage", "customer_isp")).toEqual([
      ["not-applied", "customer_isp"],
      ["not-applied", "storage"],
    ]);
  });

  test("is told from those that it names", () => {
    const named = causes.filter(({ clause }) => clause !== null).map(({ cause }) => cause);
    expect(named).toHaveLength(9);
    expect(unnamed(...named)).toEqual([]);
  });

  test("is not one that was not recorded", () => {
    expect(unnamed(undefined)).toEqual([]);
  });
});
