// Both contracts run through deadlines, classification, availability and credits; prints, as one line of
// JSON, what this Node is, a digest of each answer, and a digest of the clock of each zone that it knows.
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import * as nines from "nines";
import { explain } from "nines/explain";
import { stripeCreditNote } from "nines/interop";
import { doitErp, gotomyerp } from "nines/presets";
import * as time from "nines/time";

const asOf = "2026-04-10T00:00Z";
const facts = {
  outages: [
    { id: "o1", start: "2026-01-09T22:30-05:00", end: "2026-01-10T03:10-05:00" },
    { id: "o2", start: "2026-02-18T13:00-05:00", end: "2026-02-19T01:00-05:00" },
    { id: "o3", start: "2026-03-08T00:30-05:00", end: "2026-03-08T07:20-04:00" },
  ],
  maintenance: [
    {
      id: "m1",
      start: "2026-02-18T20:00-05:00",
      end: "2026-02-18T23:00-05:00",
      type: "scheduled",
      announcedAt: "2026-02-10T09:00-05:00",
      announcedEnd: "2026-02-18T22:30-05:00",
    },
  ],
  accessAttempts: [
    { at: "2026-02-18T13:06-05:00", failed: true },
    { at: "2026-03-08T07:06-04:00", failed: true },
  ],
  claims: [{ submittedAt: "2026-04-02T09:00-04:00", acknowledgedAt: "2026-04-02T09:30-04:00" }],
  account: { fees: { amountMinor: 120_000, currency: "USD" }, standing: [] },
};
const received = ["2026-03-06T20:30-05:00", "2026-03-08T01:59-05:00", "2026-10-31T23:50-04:00"];
const requests = (channel, severities) =>
  received.flatMap((receivedAt) =>
    severities.map((severity) => ({
      id: `${receivedAt} ${severity}`,
      receivedAt,
      channel,
      severity,
    })),
  );

const desk = gotomyerp();
const supportTable = { terms: desk.support, calendars: desk.calendars };
const answers = {};
for (const [name, policy, periods] of [
  ["gotomyerp", desk, ["2026-01", "2026-02", "2026-03"]],
  ["doit-erp", doitErp({ supportTable }), ["2026-Q1"]],
]) {
  const { severities } = policy.support;
  const asked = requests(
    "portal",
    severities.map(({ id }) => id),
  );
  answers[`${name} deadlines`] = asked.map((each) => nines.computeDeadlines(policy, each));
  for (const period of periods) {
    const of = { period, asOf };
    answers[`${name} ${period} classification`] = nines.classifyDowntime(policy, facts, of);
    answers[`${name} ${period} availability`] = nines.measureAvailability(policy, facts, of);
    answers[`${name} ${period} credit`] = nines.assessCredit(policy, facts, of);
    answers[`${name} ${period} assessment`] = nines.assessPeriod(policy, facts, of);
    answers[`${name} ${period} in words`] = explain(answers[`${name} ${period} assessment`]);
  }
}
const owed = answers["doit-erp 2026-Q1 credit"];
answers["doit-erp credit note"] = stripeCreditNote(owed, {
  invoice: { id: "in_1", currency: "USD", unpaidMinor: 0 },
  excess: "refund",
});
const hours = time.compileCalendar(
  { weekly: [{ days: "weekdays", from: "08:00", to: "17:30" }] },
  "Europe/Berlin",
);
const from = time.parseInstant("2026-01-01T00:00Z");
answers["business time"] = Array.from({ length: 300 }, (_, i) =>
  time.addBusinessTime(hours, from + i * 90_061_000, i * 1_234_567),
);

const parts = Object.fromEntries(
  Object.entries(answers).map(([name, answer]) => [name, digest(answer)]),
);
const copy = createRequire(import.meta.url)("nines");
const again = copy.assessCredit(doitErp(), facts, { period: "2026-Q1", asOf });
parts["doit-erp 2026-Q1 credit from CommonJS"] = digest(again);
const zones = Object.fromEntries(
  Intl.supportedValuesOf("timeZone").map((zone) => [zone, digest(clockOf(zone)).slice(0, 12)]),
);
const used = [desk.zone, doitErp().zone, hours.zone];
console.log(
  JSON.stringify({ node: process.versions.node, tz: process.versions.tz, parts, zones, used }),
);

/** The hours that the zone's clock shows at noon UTC on the first of every month from 2024 to 2029. */
function clockOf(zone) {
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  return Array.from({ length: 72 }, (_, i) => clock.format(Date.UTC(2024, i, 1, 12)));
}

function digest(answer) {
  return createHash("sha256").update(JSON.stringify(answer)).digest("hex");
}
