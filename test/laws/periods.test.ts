import fc from "fast-check";
import { civilDateAt, instantOf, type PeriodKind, periodsIn } from "nines/time";
import { describe, expect, test } from "vitest";
import { datePlus, dateText, years, zones } from "../arbitraries.js";
import { firstInstantReading } from "../oracle/local-clock.js";
import { refusalOf } from "./refusal.js";

const day = 86_400_000;

const cuttingKinds: fc.Arbitrary<PeriodKind> = fc.oneof(
  fc.constantFrom<PeriodKind>("calendar-month", "calendar-quarter", "calendar-year"),
  fc.integer({ min: 1, max: 12 }).map((startMonth) => ({ fiscalQuarter: { startMonth } })),
  fc.integer({ min: 1, max: 31 }).map((anchorDay) => ({ billingMonth: { anchorDay } })),
  fc.constantFrom(29, 30, 31).map((anchorDay) => ({ billingMonth: { anchorDay } })),
);

/** The periods of a kind that end in three years in a row. */
function threeYears(kind: PeriodKind, year: number, zone: string): ReturnType<typeof periodsIn> {
  return [year, year + 1, year + 2].flatMap((each) => periodsIn(kind, String(each), zone));
}

/** The first instant of a date. */
function startOf(date: string, zone: string): number {
  return firstInstantReading(zone, Date.parse(date));
}

describe("periods", () => {
  test("the periods that end in consecutive years follow each other without gap or overlap", () => {
    fc.assert(
      fc.property(cuttingKinds, years, zones, (kind, year, zone) => {
        const periods = threeYears(kind, year, zone);
        for (const [i, period] of periods.slice(1).entries()) {
          expect(period.start).toBe(periods[i]?.end);
          expect(period.end).toBeGreaterThan(period.start);
        }
      }),
    );
  });

  test("months and quarters tile their year from its first midnight to its last", () => {
    fc.assert(
      fc.property(years, zones, (year, zone) => {
        const [start, end] = [startOf(`${year}-01-01`, zone), startOf(`${year + 1}-01-01`, zone)];
        for (const [kind, count] of [
          ["calendar-month", 12],
          ["calendar-quarter", 4],
          ["calendar-year", 1],
        ] as const) {
          const periods = periodsIn(kind, String(year), zone);
          expect(periods).toHaveLength(count);
          expect([periods[0]?.start, periods.at(-1)?.end]).toEqual([start, end]);
        }
      }),
    );
  });

  test("twelve billing months and four fiscal quarters end in every year", () => {
    fc.assert(
      fc.property(cuttingKinds, years, zones, (kind, year, zone) => {
        fc.pre(typeof kind === "object");
        const expected = "billingMonth" in (kind as object) ? 12 : 4;
        expect(periodsIn(kind, String(year), zone)).toHaveLength(expected);
      }),
    );
  });

  test("a billing month starts on its anchor day, or on the last day of a shorter month", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), years, zones, (anchorDay, year, zone) => {
        for (const period of periodsIn({ billingMonth: { anchorDay } }, String(year), zone)) {
          const date = dateText((period.dates?.first ?? 0) * day);
          const lastOfMonth = new Date(Date.UTC(+date.slice(0, 4), +date.slice(5, 7), 0));
          expect(Number(date.slice(8))).toBe(Math.min(anchorDay, lastOfMonth.getUTCDate()));
          expect(period.start).toBe(startOf(date, zone));
        }
      }),
    );
  });

  test("a fiscal quarter starts in its start month or a multiple of three months from it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), years, zones, (startMonth, year, zone) => {
        for (const { dates, key } of periodsIn(
          { fiscalQuarter: { startMonth } },
          `${year}`,
          zone,
        )) {
          const [first, end] = [dates?.first ?? 0, dates?.end ?? 0].map((n) => dateText(n * day));
          expect((Number(first?.slice(5, 7)) - startMonth + 12) % 3).toBe(0);
          expect([first?.slice(8), end?.slice(8)]).toEqual(["01", "01"]);
          expect(key).toBe(`${first}..${datePlus(end as string, -1)}`);
        }
      }),
    );
  });

  test("the civil days of a period tile it", () => {
    fc.assert(
      fc.property(cuttingKinds, years, zones, (kind, year, zone) => {
        const period = periodsIn(kind, `${year}-10`, zone)[0];
        let at = period?.start;
        for (let n = period?.dates?.first ?? 0; n < (period?.dates?.end ?? 0); n++) {
          const date = dateText(n * day);
          expect(instantOf(date, "00:00", zone)).toBe(at);
          at = instantOf(date, "24:00", zone);
        }
        expect(at).toBe(period?.end);
      }),
    );
  });

  test("a month's instants are the instants that its clock dates in that month", () => {
    fc.assert(
      fc.property(years, fc.nat(11), zones, (year, month, zone) => {
        const key = new Date(Date.UTC(year, month)).toISOString().slice(0, 7);
        const period = periodsIn("calendar-month", key, zone)[0];
        const [start, end] = [period?.start ?? 0, period?.end ?? 0];
        const middle = (start + end) / 2;
        expect(period?.key).toBe(key);
        expect(civilDateAt(middle, zone).slice(0, 7)).toBe(key);
        expect(civilDateAt(start, zone) >= `${key}-01`).toBe(true);
        expect(civilDateAt(start - 1, zone) < `${key}-01`).toBe(true);
      }),
    );
  });

  test("a month that ends no quarter asks for the quarter that holds its last date", () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 12 }), zones, (year, month, zone) => {
        const key = `${year}-${String(month).padStart(2, "0")}`;
        const quarter = `${year}-Q${Math.ceil(month / 3)}`;
        expect(periodsIn("calendar-quarter", key, zone)).toEqual(
          periodsIn("calendar-quarter", quarter, zone),
        );
      }),
    );
  });

  test("of rolling days there is one period for every last date, each as many dates long", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), years, zones, (rollingDays, year, zone) => {
        const periods = periodsIn({ rollingDays }, `${year}-02`, zone);
        expect(periods).toHaveLength(new Date(Date.UTC(year, 2, 0)).getUTCDate());
        for (const [i, { dates, end }] of periods.entries()) {
          expect((dates?.end ?? 0) - (dates?.first ?? 0)).toBe(rollingDays);
          expect(end).toBe(startOf(datePlus(`${year}-02-02`, i), zone));
        }
      }),
    );
  });

  test("two instants are one period of their own, whatever the kind", () => {
    fc.assert(
      fc.property(cuttingKinds, years, fc.nat(40 * day), zones, (kind, year, length, zone) => {
        const [start, end] = [Date.UTC(year, 4, 3, 7), Date.UTC(year, 4, 3, 8) + length];
        expect(periodsIn(kind, { start, end }, zone)).toEqual([
          { key: null, start, end, dates: null, clipped: false },
        ]);
      }),
    );
  });
});

describe("terms", () => {
  test("a period keeps what lies in the term, says whether something was cut, and keeps its name", () => {
    fc.assert(
      fc.property(
        cuttingKinds,
        years,
        fc.nat(500),
        fc.nat(500),
        zones,
        (kind, year, m, n, zone) => {
          const from = datePlus(`${year}-01-01`, m);
          const until = datePlus(from, n);
          const [first, last] = [startOf(from, zone), startOf(until, zone)];
          const whole = periodsIn(kind, String(year), zone);
          for (const [i, cut] of periodsIn(kind, String(year), zone, { from, until }).entries()) {
            const { start, end, key, dates } = whole[i] as (typeof whole)[number];
            expect([cut.key, cut.dates]).toEqual([key, dates]);
            const kept = Math.max(0, Math.min(end, last) - Math.max(start, first));
            expect(cut.end - cut.start).toBe(kept);
            expect(cut.clipped).toBe(kept < end - start);
            if (kept > 0) expect(cut.start).toBe(Math.max(start, first));
          }
        },
      ),
    );
  });

  test("a term that ends before it begins is refused", () => {
    const term = { from: "2026-05-01", until: "2026-01-01" };
    const code = refusalOf(() => periodsIn("calendar-month", "2026-03", "UTC", term));
    expect(code).toBe("interval_reversed");
  });
});
