/**
 * Every way in which input can be refused: a stable code, and the sentence made from the facts that
 * stand in the issue's `params`. Codes change only in a major release, sentences may change in a
 * patch. `docs/errors.md` has an entry for each code.
 */

/** The facts an issue's message shows; a unit, where there is one, stands in the key. */
export type IssueParams = Readonly<Record<string, string | number | boolean | null>>;

type Sentence = (params: IssueParams) => string;

const sentences = {
  calendar_exhausted: (p) =>
    `expected an answer within ${p["years"]} years of ${p["from"]}, found too little open time. Check the hours, or ask for less.`,
  calendar_invalid: (p) =>
    `expected a calendar made by compileCalendar or joinCalendars, got ${p["got"]}.`,
  calendar_never_opens: () =>
    "expected at least one opening, got hours that never open. Add weekly hours or an exception.",
  calendar_out_of_coverage: (p) =>
    `expected a time inside the calendar's coverage ${p["first"]} to ${p["last"]}, needed ${p["date"]}. Extend the calendar's coverage and its holidays.`,
  civil_date_invalid: (p) =>
    `expected a calendar date YYYY-MM-DD from 1970 to 2199, got ${p["got"]}.`,
  civil_date_rejected: (p) =>
    `expected a month with a day ${p["day"]}, got ${p["month"]}. The rule says monthEnd "reject".`,
  credit_above_invoice: (p) =>
    `expected credits of at most ${p["most"]}, which is what can still be credited of the invoice, got ${p["got"]}. Put the rest on another invoice.`,
  credit_not_issuable: (p) =>
    `expected a credit that is owed in money, got one that is ${p["why"]} (decision "${p["decision"]}").`,
  credit_not_owed: (p) =>
    `expected a credit that is owed in money, got ${p["got"]}. Leave it out of the note.`,
  credit_overdrawn: (p) =>
    `expected at most ${p["limitMinor"]} minor units used of ${p["of"]}, got ${p["usedMinor"]}. Something is entered twice.`,
  currency_mismatch: (p) =>
    `expected every amount in ${p["expected"]}, got ${p["got"]}. Amounts in two currencies are never added.`,
  currency_unit_unknown: (p) =>
    `expected a currency of which ${p["system"]} says in which unit it is taken, got ${p["got"]}. Book it by hand.`,
  document_conflict: (p) =>
    `expected one document of a subject and instant, got another that differs from ${p["first"]}. Keep the one that holds.`,
  duplicate_id: (p) => `expected an id used once, got "${p["id"]}" again (first at ${p["first"]}).`,
  duration_invalid: (p) =>
    `expected an ISO 8601 duration with a time part such as PT1H30M, in whole milliseconds, got ${p["got"]}.`,
  duration_not_exact: (p) =>
    `expected a measured duration such as PT24H, got ${p["got"]}. A day is counted, not measured: use calendarDays, businessDays or months.`,
  entry_out_of_order: (p) =>
    `expected an instant at or after ${p["after"]} (${p["afterAt"]}), got ${p["at"]}.`,
  event_before_receipt: (p) =>
    `expected an event at or after the receipt ${p["receivedAt"]}, got ${p["at"]}.`,
  holiday_twice: (p) => `expected one entry for ${p["date"]}, got a second.`,
  instant_invalid: (p) =>
    `expected an instant (ISO 8601 with Z or an offset, epoch milliseconds, a Date or a date-time object), got ${p["got"]}.`,
  instant_out_of_range: (p) =>
    `expected an instant from 1970-01-01 up to 2200-01-01, got ${p["got"]}.`,
  instant_without_offset: (p) =>
    `expected an instant with Z or an offset, got ${p["got"]}. Without one it names no instant: add the offset it was meant in.`,
  interval_reversed: (p) => `expected an end at or after the start ${p["start"]}, got ${p["end"]}.`,
  interval_set_invalid: (p) =>
    `expected a flat list of starts and ends in rising order, got ${p["got"]}. Make one with intervalSet.`,
  invalid_type: (p) => `expected ${p["expected"]}, got ${p["got"]}.`,
  invalid_value: (p) => `expected ${p["expected"]}, got ${p["got"]}.`,
  invoice_changed: (p) =>
    `expected ${p["before"]}, with which the invoice ${p["invoice"]} was applied before, got ${p["got"]}. Restore its credits first, or give the other invoice an id of its own.`,
  limit_exceeded: (p) => `expected at most ${p["limit"]} ${p["of"]}, got ${p["got"]}.`,
  missing_field: (p) => `expected ${p["expected"]}, got nothing.`,
  money_invalid: (p) =>
    `expected a whole number of minor units, zero or more, within ±2^53, got ${p["got"]}.`,
  money_not_expressible: (p) =>
    `expected a multiple of ${p["stepMinor"]} minor units of ${p["currency"]}, as ${p["system"]} takes no finer ones, got ${p["gotMinor"]}. Round the credit.`,
  multiple_invalid: (p) =>
    `expected a factor below a million with at most 12 decimals, such as 10 or "1.5", got ${p["got"]}.`,
  number_out_of_bounds: (p) => `expected ${p["expected"]}, got ${p["got"]}.`,
  percent_invalid: (p) =>
    `expected a percentage from 0 to ${p["max"]} with at most 12 decimals, such as 99.5 or "99.995", got ${p["got"]}.`,
  period_invalid: (p) =>
    `expected a period ("2026-03", "2026-Q1", "2026" or { start, end } with a start before the end), got ${p["got"]}.`,
  periods_overlap: (p) =>
    `expected a period that begins where another ends, got ${p["period"]} beside ${p["other"]}. Keep the documents of one division into periods.`,
  policy_mismatch: (p) =>
    `expected a document of the policy "${p["expected"]}", got one of "${p["got"]}". Ask each policy about its own documents.`,
  term_missing: (p) => `expected a policy with ${p["term"]} terms, got one without. ${p["hint"]}`,
  unknown_attainment: (p) => `expected one of the attainments ${p["known"]}, got "${p["got"]}".`,
  unknown_calendar: (p) => `expected one of the calendars ${p["known"]}, got "${p["got"]}".`,
  unknown_channel: (p) => `expected one of the channels ${p["known"]}, got "${p["got"]}".`,
  unknown_commitment: (p) => `expected one of the commitments ${p["known"]}, got "${p["got"]}".`,
  unknown_credit: (p) => `expected one of the credits ${p["known"]}, got "${p["got"]}".`,
  unknown_key: (p) =>
    `expected only ${p["known"] ?? "keys that mean something here"}, got "${p["key"]}". A key that nothing reads would vanish: correct it, or put it under meta.`,
  unknown_outage: (p) => `expected one of the outages of the facts, got "${p["got"]}".`,
  unknown_reading: (p) => `expected one of ${p["options"]}, got ${p["got"]}.`,
  unknown_resource: (p) =>
    `expected one of the resources of the facts (${p["known"]}), got "${p["got"]}".`,
  unknown_severity: (p) => `expected one of the severities ${p["known"]}, got "${p["got"]}".`,
  unknown_window: (p) => `expected one of the windows ${p["known"]}, got "${p["got"]}".`,
  unknown_zone: (p) =>
    `expected an IANA zone such as America/New_York or a fixed UTC±H[:MM], got ${p["got"]}.`,
  wall_clock_invalid: (p) => `expected a time of day from 00:00 to 24:00, got ${p["got"]}.`,
} satisfies Record<string, Sentence>;

/** A stable name for one way in which input is refused. */
export type IssueCode = keyof typeof sentences;

/** Every issue code there is, sorted. */
export const issueCodes: readonly IssueCode[] = Object.freeze(
  (Object.keys(sentences) as IssueCode[]).sort(),
);

/** The sentence of a code, made from its facts. */
export function sentenceOf(code: IssueCode, params: IssueParams): string {
  return sentences[code](params);
}
