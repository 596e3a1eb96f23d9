/**
 * Random exclusions of every kind: windows, maintenance with notice, channels, windows and allowances of
 * its own or shared, causes, hours, carve-outs. Their ids are given by the policy that takes them. Only
 * types of the library are used.
 */
import fc from "fast-check";
import type { Allowance, CalendarConfig, Exclusion, Notice, Window } from "nines";
import { deepFreeze } from "../arbitraries.js";
import { joined, optional, stepsOf } from "./random-parts.js";
import type { World } from "./random-worlds.js";

const windows: readonly Window[] = deepFreeze<Window[]>([
  { days: "daily", from: "22:00", to: "02:30" },
  { days: "daily", from: "01:00", to: "06:00" },
  { days: "daily", from: "01:30", to: "02:00" },
  { days: ["sun"], from: "00:00", to: "24:00" },
  { days: ["sat", "sun"], from: "02:00", to: "02:00" },
  { days: "weekdays", from: "12:00", to: "13:30" },
  { days: "weekend", from: "18:00", to: "00:00", zone: "Europe/London" },
  { days: "daily", from: "06:30", to: "07:15", zone: "UTC" },
]);

const datedWindows: readonly Window[] = deepFreeze<Window[]>([
  { dayOfMonth: 1, from: "00:00", to: "12:00" },
  { dates: ["2026-03-08", "2026-11-01", "2026-04-01"], from: "01:15", to: "03:15" },
]);

/** Windows that maintenance may be confined to. */
export const namedWindows = deepFreeze({
  nights: { days: "daily", from: "21:00", to: "03:00" },
  sundays: { days: ["sun"], from: "00:00", to: "24:00" },
  noons: { days: "daily", from: "11:00", to: "14:30" },
} as const satisfies Record<string, Window>);

/** The calendars of every random policy. */
export const calendars = deepFreeze({
  office: { weekly: [{ days: "weekdays", from: "08:00", to: "17:00" }] },
  shifts: {
    weekly: [
      { days: "daily", from: "22:00", to: "03:00" },
      { days: ["mon", "wed", "sun"], from: "02:30", to: "12:00" },
    ],
    holidays: [{ date: "2026-03-09", name: "holiday" }],
    exceptions: [{ date: "2026-11-01", hours: [{ from: "00:30", to: "01:30" }] }],
  },
  abroad: { zone: "Europe/London", weekly: [{ days: "weekdays", from: "00:00", to: "24:00" }] },
} as const satisfies Record<string, CalendarConfig>);

const calendarNames = fc.constantFrom("office", "shifts", "abroad");
const types = fc.uniqueArray(fc.constantFrom("scheduled", "release", "unscheduled"), {
  minLength: 1,
});
const causes = fc.uniqueArray(fc.constantFrom("isp", "network", "attack"), { minLength: 1 });

function notices(world: World): fc.Arbitrary<Notice> {
  const days = fc.nat(3);
  return fc.oneof(
    stepsOf(world, 200).map((elapsed): Notice => ({ elapsed })),
    days.map((calendarDays): Notice => ({ calendarDays })),
    fc.record({ businessDays: days, calendar: calendarNames }),
    fc.record({ fullBusinessDays: days, calendar: calendarNames }),
    fc.record({
      fullBusinessDays: days,
      calendar: calendarNames,
      dayIs: fc.constant("opening-hours" as const),
    }),
  );
}

const daySpans = ["civil-day", "noon-to-noon"] as const;
const longSpans = ["calendar-month", "calendar-quarter", "calendar-year"] as const;

function allowancesOf(world: World, spans: readonly Allowance["per"][]): fc.Arbitrary<Allowance> {
  return joined(
    fc.record({
      max: stepsOf(world, 80),
      of: fc.constantFrom("maintenance-time" as const, "excluded-downtime" as const),
      per: fc.constantFrom(...spans, ...(world.isWeekly ? [] : longSpans)),
    }),
    optional("zone", fc.constantFrom("account" as const, "contract" as const), 4),
  );
}

function allowances(world: World): fc.Arbitrary<Allowance> {
  return allowancesOf(world, ["event", ...daySpans]);
}

function windowExclusions(
  pool: readonly Window[],
): fc.Arbitrary<Exclusion & { readonly kind: "window" }> {
  const window = fc.constantFrom(...pool);
  const kind = fc.constant("window" as const);
  const id = fc.constant("");
  return fc.oneof(
    fc.record({ id, kind, window, covers: fc.constant("any-downtime" as const) }),
    fc.record({ id, kind, window, covers: fc.constant("recorded-maintenance" as const), types }),
  );
}

/** Exclusions by maintenance; some of their allowances are one of the stocks that several share. */
export function maintenanceExclusions(
  world: World,
  shared: readonly Allowance[],
): fc.Arbitrary<Exclusion & { readonly kind: "maintenance" }> {
  const own = fc.oneof(
    { weight: 3, arbitrary: fc.array(allowances(world), { minLength: 1, maxLength: 2 }) },
    {
      weight: 2,
      arbitrary: fc.subarray([...shared], { minLength: Math.min(1, shared.length) }),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(allowances(world), fc.subarray([...shared]))
        .map(([one, some]) => [...some, one]),
    },
  );
  const base = fc.record({ id: fc.constant(""), kind: fc.constant("maintenance" as const), types });
  const fields = joined(
    joined(optional("notice", notices(world)), optional("channels", fc.constant(["email"]), 3)),
    joined(
      optional(
        "onlyIn",
        fc.uniqueArray(fc.constantFrom("nights", "sundays", "noons"), { minLength: 1 }),
        4,
      ),
      optional("allowances", own, 4).map(({ allowances: some }) =>
        some === undefined || some.length === 0 ? {} : { allowances: some },
      ),
    ),
  );
  return joined(base, fields);
}

const carveOuts: fc.Arbitrary<Exclusion & { readonly kind: "carve-out" }> = joined(
  fc.record({ id: fc.constant(""), kind: fc.constant("carve-out" as const) }),
  fc.oneof(fc.record({ types }), fc.record({ causes }), fc.record({ types, causes })),
);

/** Exclusions that draw on nothing and count nothing. */
export function plainExclusions(world: World): fc.Arbitrary<Exclusion> {
  const id = fc.constant("");
  return fc.oneof(
    windowExclusions([...windows, ...(world.isWeekly ? [] : datedWindows)]),
    fc.record({ id, kind: fc.constant("cause" as const), causes }),
    fc.record({ id, kind: fc.constant("outside-hours" as const), calendar: calendarNames }),
  );
}

/** Lists of exclusions of every kind; each may speak for some commitments only. */
export function exclusionLists(world: World): fc.Arbitrary<readonly Exclusion[]> {
  const stock = (sharedAs: string): fc.Arbitrary<Allowance> =>
    allowancesOf(world, daySpans).map((allowance) => ({ ...allowance, sharedAs }));
  return fc.tuple(stock("one"), stock("two")).chain((shared) => {
    const one = fc.oneof(
      { weight: 4, arbitrary: maintenanceExclusions(world, shared) },
      { weight: 3, arbitrary: plainExclusions(world) },
      { weight: 1, arbitrary: carveOuts },
    );
    const speaking = optional(
      "commitments",
      fc.uniqueArray(fc.constantFrom("c0", "c1", "c2"), { minLength: 1 }),
      5,
    );
    return fc.array(joined(one, speaking), { maxLength: 5 });
  });
}
