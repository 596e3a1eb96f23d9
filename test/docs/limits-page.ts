/** The page of limits, written from the sources themselves. */
import { endlessLists, namedLimits, schemaLimits } from "./schema-limits.js";

/** What a constant bounds, for a reader; a constant without a sentence here fails the page's test. */
const meanings: Readonly<Record<string, string>> = {
  "availability/target.ts maxDigits": "digits of a `ratio` in a document; a longer one is `null`",
  "calendar/calendar.ts maxJoined": "calendars in one `joinCalendars`",
  "calendar/counting.ts maxAmount": "days, months or years of a counting rule",
  "calendar/counting.ts maxClosedDays":
    "closed days in a row that a count passes before `calendar_exhausted`",
  "calendar/open-table.ts maxSearchYears":
    "years without enough open time before `calendar_exhausted`",
  "time/civil-date.ts maxDayNumber": "the last date, 2199-12-31, in days since 1970-01-01",
  "time/instant.ts maxInstant": "the last instant, 2200-01-01T00:00Z, in epoch milliseconds",
  "time/instant.ts maxTextLength": "characters of an instant's text",
  "time/zone.ts maxFixedOffset": "milliseconds of a fixed zone's offset, 14 hours",
  "downtime/downtime-terms.ts maxOpenings":
    "openings of all windows of a policy in the time of one period asked about, a window a day",
  "facts/record.ts maxRecords": "records in each list of facts",
  "facts/facts.ts maxShown": "names that a message lists of those that are known",
  "money/percent.ts maxPlaces": "decimals at which a percentage is shown",
  "facts/account.ts maxFees": "fees of an account",
  "facts/request-event.ts maxEvents": "events of a request",
  "calendar/weekly-hours.ts maxWeekly": "rows of weekly hours, and spans of a date",
  "calendar/weekly-hours.ts maxDates": "holidays, and dates with hours of their own",
  "termination/history-documents.ts maxDocuments": "documents of a history, and entries in one",
  "money/percent.ts maxKnown": memory("percentages"),
  "time/duration.ts maxKnown": memory("durations"),
  "time/period.ts maxKnown": memory("period keys"),
  "time/zone.ts maxCachedZones": memory("zones"),
  "downtime/first-cover.ts maxSpare": memory("labels of spare arrays"),
  "downtime/kept-by-range.ts maxKept": memory("answers for a range"),
};

/** Steps of an algorithm that no input comes near. */
const inner = new Set([
  "calendar/open-table.ts maxSearchMs",
  "money/percent.ts maxSmall",
  "time/zone.ts maxLocalLead",
]);

function memory(of: string): string {
  return `${of} remembered, for speed alone`;
}

const figure = (value: number): string =>
  value === Number.MAX_SAFE_INTEGER ? "2^53 − 1" : value.toLocaleString("en-US");

/** The constants that the page has no sentence for. */
export function unexplained(): string[] {
  return namedLimits()
    .map(({ file, name }) => `${file} ${name}`)
    .filter((key) => meanings[key] === undefined && !inner.has(key));
}

/** The whole page. */
export function limitsPage(): string {
  const lists = schemaLimits().filter(({ of }) => of === "entries");
  const values = schemaLimits().filter(({ of }) => of !== "entries");
  const rows = (limits: typeof lists): string =>
    limits
      .map(
        ({ file, what, most, of }) =>
          `| \`${file}\` | \`${what}\` | ${figure(most)}${of === "characters" ? " characters" : ""} |`,
      )
      .join("\n");
  const constants = namedLimits()
    .filter(({ file, name }) => !inner.has(`${file} ${name}`))
    .map(
      ({ file, name, most }) =>
        `| ${meanings[`${file} ${name}`]} | ${figure(most)} | \`${file}\` |`,
    )
    .join("\n");
  const endless = endlessLists()
    .map(({ file, what }) => `- \`${what}\` (\`src/${file}\`)`)
    .join("\n");
  return `# Limits

Every maximum that the sources of \`nines\` have, taken from them by \`test/docs/limits.test.ts\`. Beyond one the
input is refused with \`limit_exceeded\` (lists), \`number_out_of_bounds\` (numbers, texts) or the code of the
reader (instants, dates, durations).

**Nesting.** A value may be as deep as the engine's stack lets the checks go: some hundred levels are always
fine, 10,000 end in \`limit_exceeded\`. Nothing in a policy or in facts but \`meta\` nests more than ten levels.

**Work.** Questions cost steps in proportion to what is asked: \`node test/fuzz/sizes.mjs\` prints the steps of
inputs of a hostile size, and \`test/fuzz/hostile-sizes.ts\` has the most steps that each of the size may cost.
A step is the entry into a function of the library or a turn of a loop in it; what the engine, zod and luxon do
in between is not counted. A period that is asked about costs some hundred steps, and where it is still to
come some 15,000 in a budget; a question names at most one for each date and commitment. Of ten million random
cases (\`npm run fuzz\`) the longest took 135,733,730 steps: the budgets of four commitments in the months of 230
years. Two costs are products: windows times the dates of a period asked about, which is bounded (\`maxOpenings\`),
and the pairs of rows of one schedule under \`lintPolicy\`, of which there are at most half a million.

**Texts.** Names, clauses and texts of findings have no maximum; they are copied, never searched by a pattern
whose time grows faster than their length (\`test/fuzz/regular-expressions.test.ts\`).

## Bounds of the library

| what | at most | in \`src/\` |
| --- | --- | --- |
${constants}

## Lists

| in \`src/\` | list | entries |
| --- | --- | --- |
${rows(lists)}

Lists without a maximum, of documents that the library made or of the caller's own:

${endless}

## Numbers and texts

| in \`src/\` | field | at most |
| --- | --- | --- |
${rows(values)}
`;
}
