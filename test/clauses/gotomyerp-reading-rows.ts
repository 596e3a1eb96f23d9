/** For every option of the readings of the gotomyerp guidelines on support, facts on which it matters. */
import {
  type ConnectivityOutcome,
  type ConnectivityReport,
  trackRequest,
  triageConnectivity,
} from "nines";
import { type GotomyerpReadings, gotomyerp } from "nines/presets";
import { deadlinesOf, emergency, ticket, timesOf } from "./gotomyerp-deadlines.js";
import type { ReadingRow } from "./reading-row.js";

type Row = ReadingRow<GotomyerpReadings>;

/** When a ticket of a level is answered, at the latest. */
const answeredBy =
  (severity: string, receivedAt: string) =>
  (readings: GotomyerpReadings): string =>
    timesOf(ticket(receivedAt, { severity }), "first-response", readings).due;

const wednesday = "2026-02-04T10:00:00.000-05:00";
const usd = (amountMinor: number) => ({ amountMinor, currency: "USD" });

/** A connection matter and what happened to it. */
const connection =
  <T>(of: (outcome: ConnectivityOutcome) => T, events: ConnectivityReport["events"] = []) =>
  (readings: GotomyerpReadings): T =>
    of(triageConnectivity(gotomyerp(readings), { id: "C-1", receivedAt: wednesday, events }));

/** A neutral third party was asked, and found that the quality meets the guidelines, or not. */
const validated = (meets: boolean): ConnectivityReport["events"] => [
  {
    type: "validation-ordered",
    at: "2026-02-04T11:00:00.000-05:00",
    standardRates: usd(20_000),
    thirdParty: usd(45_000),
    otherFees: usd(3_000),
  },
  { type: "verdict", at: "2026-02-05T11:00:00.000-05:00", meets },
];

const payersOf = ({ costs }: ConnectivityOutcome): unknown =>
  Object.fromEntries(costs.map(({ item, payer }) => [item, payer]));

export const gotomyerpRows: readonly Row[] = [
  {
    reading: "zoneNames",
    option: "fixed-offset",
    says: "in summer support opens an hour later in New York",
    readings: { zoneNames: "fixed-offset" },
    outcome: answeredBy("level-1", "2026-07-13T07:30:00.000-04:00"),
    byDefault: "2026-07-13T09:30:00.000-04:00",
    under: "2026-07-13T09:00:00.000-05:00",
  },
  {
    reading: "holidays",
    option: "dated-list",
    says: "a ticket on a holiday waits for the next weekday",
    readings: { holidays: [{ date: "2026-07-03", name: "Independence Day, observed" }] },
    outcome: answeredBy("level-1", "2026-07-03T10:00:00.000-04:00"),
    byDefault: "2026-07-03T12:00:00.000-04:00",
    under: "2026-07-06T09:00:00.000-04:00",
  },
  {
    reading: "responseClock",
    option: "all-business-hours",
    says: "the 24 to 48 hours of level 3 are support hours",
    readings: { responseClock: "all-business-hours" },
    outcome: (readings) =>
      timesOf(
        ticket("2026-02-04T10:00:00.000-05:00", { severity: "level-3" }),
        "first-response",
        readings,
      ),
    byDefault: {
      starts: "2026-02-04T10:00:00.000-05:00",
      from: "2026-02-05T10:00:00.000-05:00",
      due: "2026-02-06T10:00:00.000-05:00",
    },
    under: {
      starts: "2026-02-04T10:00:00.000-05:00",
      from: "2026-02-05T20:00:00.000-05:00",
      due: "2026-02-09T16:00:00.000-05:00",
    },
  },
  {
    reading: "responseClock",
    option: "all-elapsed",
    says: "the two hours of level 1 run on after closing",
    readings: { responseClock: "all-elapsed" },
    outcome: answeredBy("level-1", "2026-02-04T20:30:00.000-05:00"),
    byDefault: "2026-02-05T08:30:00.000-05:00",
    under: "2026-02-04T22:30:00.000-05:00",
  },
  {
    reading: "workStartClock",
    option: "elapsed-from-notification",
    says: "work on a Saturday's ticket begins within the hour",
    readings: { workStartClock: "elapsed-from-notification" },
    outcome: (readings) =>
      timesOf(ticket("2026-02-07T12:00:00.000-05:00"), "work-start", readings).due,
    byDefault: "2026-02-09T08:00:00.000-05:00",
    under: "2026-02-07T13:00:00.000-05:00",
  },
  {
    reading: "afterHours",
    option: "on-receipt",
    says: "the 48 hours of a Saturday's ticket run from its receipt",
    readings: { afterHours: "on-receipt" },
    outcome: answeredBy("level-3", "2026-02-07T12:00:00.000-05:00"),
    byDefault: "2026-02-11T07:00:00.000-05:00",
    under: "2026-02-09T12:00:00.000-05:00",
  },
  {
    reading: "afterHours",
    option: "on-receipt",
    says: "the same day of a Saturday's ticket is Saturday, to its end",
    readings: { afterHours: "on-receipt" },
    outcome: answeredBy("level-2", "2026-02-07T12:00:00.000-05:00"),
    byDefault: "2026-02-09T21:00:00.000-05:00",
    under: "2026-02-07T23:59:59.999-05:00",
  },
  {
    reading: "sameDay",
    option: "midnight-contract-zone",
    says: "the same day ends at midnight in New York",
    readings: { sameDay: "midnight-contract-zone" },
    outcome: answeredBy("level-2", "2026-02-04T10:00:00.000-05:00"),
    byDefault: "2026-02-04T21:00:00.000-05:00",
    under: "2026-02-04T23:59:59.999-05:00",
  },
  {
    reading: "dueWhenClosed",
    option: "next-opening",
    says: "what would be due on a Saturday is due when support opens",
    readings: { dueWhenClosed: "next-opening" },
    outcome: answeredBy("level-3", "2026-02-05T20:00:00.000-05:00"),
    byDefault: "2026-02-07T20:00:00.000-05:00",
    under: "2026-02-09T07:00:00.000-05:00",
  },
  {
    reading: "emailEmergency",
    option: "level-3",
    says: "an emergency by e-mail is level 3",
    readings: { emailEmergency: "level-3" },
    outcome: (readings) => {
      const sent = { channel: "email", ...emergency("Boston", "Albany") };
      const { handling, severity } = deadlinesOf(
        ticket("2026-02-07T12:00:00.000-05:00", sent),
        readings,
      );
      return { handling, severity };
    },
    byDefault: { handling: "emergency", severity: "emergency" },
    under: { handling: "standard", severity: "level-3" },
  },
  {
    reading: "emergencyClock",
    option: "verified",
    says: "the thirty minutes run from the second location's confirmation",
    readings: { emergencyClock: "verified" },
    outcome: (readings) => {
      const at = "2026-02-07T12:20:00.000-05:00";
      const report = emergency("Boston", { location: "Albany", at });
      return timesOf(ticket("2026-02-07T12:00:00.000-05:00", report), "first-response", readings)
        .due;
    },
    byDefault: "2026-02-07T12:30:00.000-05:00",
    under: "2026-02-07T12:50:00.000-05:00",
  },
  {
    reading: "escalationResponse",
    option: "emergency-target",
    says: "an escalation on a Saturday is answered within thirty minutes",
    readings: { escalationResponse: "emergency-target" },
    outcome: (readings) =>
      timesOf(
        ticket("2026-02-07T12:00:00.000-05:00", { escalated: true }),
        "first-response",
        readings,
      ).due,
    byDefault: "2026-02-09T09:00:00.000-05:00",
    under: "2026-02-07T12:30:00.000-05:00",
  },
  {
    reading: "escalationPricing",
    option: "included",
    says: "an escalation costs nothing more",
    readings: { escalationPricing: "included" },
    outcome: (readings) =>
      deadlinesOf(ticket("2026-02-04T12:00:00.000-05:00", { escalated: true }), readings).pricing,
    byDefault: "may-be-emergency-rate",
    under: "included",
  },
  {
    reading: "customerSilence",
    option: "no-effect",
    says: "half an hour's wait for the customer does not move the start of work",
    readings: { customerSilence: "no-effect" },
    outcome: (readings) => {
      const request = ticket(wednesday, {
        events: [
          { type: "waiting-on-customer", at: "2026-02-04T10:10:00.000-05:00" },
          { type: "customer-replied", at: "2026-02-04T10:40:00.000-05:00", by: "customer" },
        ],
      });
      const asOf = "2026-02-04T11:10:00.000-05:00";
      const { deadlines } = trackRequest(gotomyerp(readings), request, { asOf });
      return deadlines
        .filter(({ metric }) => metric === "work-start")
        .map(({ status, dueAt }) => [status, dueAt]);
    },
    byDefault: [["running", "2026-02-04T11:30:00.000-05:00"]],
    under: [["breached", "2026-02-04T11:00:00.000-05:00"]],
  },
  {
    reading: "customerSeverityChange",
    option: "honoured",
    says: "the customer's change to level 1 holds",
    readings: { customerSeverityChange: "honoured" },
    outcome: (readings) => {
      const request = ticket(wednesday, {
        severity: "level-3",
        events: [
          {
            type: "severity-changed",
            at: "2026-02-04T10:30:00.000-05:00",
            severity: "level-1",
            by: "customer",
          },
        ],
      });
      const asOf = "2026-02-04T11:00:00.000-05:00";
      return trackRequest(gotomyerp(readings), request, { asOf }).severity;
    },
    byDefault: "level-3",
    under: "level-1",
  },
  {
    reading: "pendingInput",
    option: "runs",
    says: "the clock of a connection matter starts before the customer replies",
    readings: { pendingInput: "runs" },
    outcome: connection(({ clockStartsAt }) => clockStartsAt),
    byDefault: null,
    under: wednesday,
  },
  {
    reading: "normalPriority",
    option: "level-4",
    says: "normal is level 4",
    readings: { normalPriority: "level-4" },
    outcome: connection(({ severity }) => severity),
    byDefault: "level-3",
    under: "level-4",
  },
  {
    reading: "normalPriority",
    option: "no-target",
    says: "normal has no target",
    readings: { normalPriority: "no-target" },
    outcome: connection(({ severity }) => severity),
    byDefault: "level-3",
    under: null,
  },
  {
    reading: "validationVerdict",
    option: "as-written",
    says: "quality that meets the guidelines has both consequences",
    readings: { validationVerdict: "as-written" },
    outcome: connection(
      (outcome) => ({ cures: outcome.providerCures, payers: payersOf(outcome) }),
      validated(true),
    ),
    byDefault: {
      cures: false,
      payers: { "standard-rates": "customer", "third-party": "customer", "other-fees": "customer" },
    },
    under: {
      cures: true,
      payers: { "standard-rates": "provider", "third-party": "provider", "other-fees": "customer" },
    },
  },
  {
    reading: "reimbursedFees",
    option: "all-fees",
    says: "fees that are not those of the validation are reimbursed too",
    readings: { reimbursedFees: "all-fees" },
    outcome: connection(payersOf, validated(false)),
    byDefault: {
      "standard-rates": "provider",
      "third-party": "provider",
      "other-fees": "customer",
    },
    under: {
      "standard-rates": "provider",
      "third-party": "provider",
      "other-fees": "provider",
    },
  },
];
