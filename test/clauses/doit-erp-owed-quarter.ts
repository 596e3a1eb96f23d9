/** A quarter in which a DOit ERP credit is owed, and what a row changes in it. */
import { assessCredit, type CreditAssessment, type ServiceFacts } from "nines";
import { type DoitErpReadings, doitErp } from "nines/presets";

/** Of the first quarter of 2026: claims close at the end of 5 April. */
export const lastInstantToClaim = "2026-04-05T23:59:59.999-04:00";

/** Twelve hours down on a Monday, a failed log-in, a fee, a good account, an acknowledged claim. */
export const owed = {
  outages: [
    { id: "o1", start: "2026-02-02T08:00:00.000-05:00", end: "2026-02-02T20:00:00.000-05:00" },
  ],
  maintenance: [],
  accessAttempts: [{ at: "2026-02-02T09:12:00.000-05:00", failed: true }],
  account: { fees: { amountMinor: 120_000, currency: "USD" }, standing: [] },
  claims: [
    {
      submittedAt: "2026-04-03T10:00:00.000-04:00",
      acknowledgedAt: "2026-04-03T11:00:00.000-04:00",
      channel: "email",
      period: "2026-Q1",
    },
  ],
} as const satisfies ServiceFacts;

/** What a row changes. */
export interface Changed {
  readonly facts?: ServiceFacts;
  readonly readings?: DoitErpReadings;
  readonly asOf?: string | number;
  readonly period?: string;
}

/** The assessment of the owed quarter with a row's changes, as known on 10 April. */
export function assessed({ facts, readings, asOf, period }: Changed = {}): CreditAssessment {
  const credits = assessCredit(
    doitErp(readings),
    { ...owed, ...facts },
    { period: period ?? "2026-Q1", asOf: asOf ?? "2026-04-10T00:00:00.000-04:00" },
  );
  const [credit] = credits;
  if (credit === undefined || credits.length > 1) throw new Error(`${credits.length} assessments`);
  return credit;
}

/** The status of one condition. */
export function statusOf({ conditions }: CreditAssessment, id: string): string {
  return conditions.find((each) => each.id === id)?.status ?? "not listed";
}
