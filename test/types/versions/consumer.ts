// What a consumer of the packed library writes, once with each entry point; read by other compilers.
import {
  assessCredit,
  type CreditAssessment,
  computeDeadlines,
  definePolicy,
  type IssueCode,
  isNinesError,
  type Policy,
  type RequestDeadlines,
  type ServiceFacts,
  type SupportRequest,
  safeParsePolicy,
} from "nines";
import { explain } from "nines/explain";
import { type StripeCreditNote, stripeCreditNote } from "nines/interop";
import { doitErp, type GotomyerpReadings, gotomyerp } from "nines/presets";
import { addBusinessTime, compileCalendar, type IntervalSet, openIntervals } from "nines/time";

const readings: GotomyerpReadings = {};
const policy: Policy = gotomyerp(readings);
const request: SupportRequest = { id: "T-1", receivedAt: new Date(0), channel: "portal" };
const due: RequestDeadlines = computeDeadlines(policy, request);
export const words: string = explain(due);

const facts: ServiceFacts = { outages: [{ id: "o", start: "2026-02-02T08:00-05:00", end: null }] };
const rows: CreditAssessment[] = assessCredit(doitErp(), facts, { period: "2026-Q1", asOf: 0 });
export const note: StripeCreditNote = stripeCreditNote(rows, {
  invoice: { id: "in_1", currency: "USD", unpaidMinor: 0 },
  excess: "refund",
});

const hours = compileCalendar(
  { weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }] },
  "UTC",
);
export const later: number = addBusinessTime(hours, 0, "PT4H");
export const open: IntervalSet = openIntervals(hours, 0, 86_400_000);

const parsed = safeParsePolicy(JSON.parse("{}"));
export const codes: IssueCode[] = parsed.success ? [] : parsed.issues.map(({ code }) => code);
export const known = (thrown: unknown): string => (isNinesError(thrown) ? thrown.code : "");

definePolicy({
  id: "p",
  version: "1",
  zone: "UTC",
  // @ts-expect-error a term that the policy does not have
  availabilty: {},
});
// @ts-expect-error an option that the reading does not have
doitErp({ reservedWindows: "sometimes" });
// @ts-expect-error no policy, no answer
explain({ type: "period-assessment" });
// @ts-expect-error no instant, no deadline
computeDeadlines(policy, { id: "T-1", channel: "portal" });
