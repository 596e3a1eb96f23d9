/** The open points of the gotomyerp Service Guidelines, with their questions and options. */
import type { Holiday } from "../calendar/weekly-hours.js";
import type { OpenPoint } from "../policy/readings.js";
import { datedList } from "./custom-choices.js";

/** The open points of the gotomyerp guidelines; the first option of each is the default. */
export interface GotomyerpReadings {
  /** Whether "EST" and "PST" are the zones as people use them or the literal standard offsets. */
  readonly zoneNames?: "observes-dst" | "fixed-offset" | undefined;
  /** Whether holidays are weekdays like others; or the dates that are not. */
  readonly holidays?: "none" | readonly Holiday[] | undefined;
  /** On which clock the hours of the table run. */
  readonly responseClock?:
    | "business-hours-for-level-1"
    | "all-business-hours"
    | "all-elapsed"
    | undefined;
  /** On which clock work on level 1 begins "within one hour of notification". */
  readonly workStartClock?: "support-hours" | "elapsed-from-notification" | undefined;
  /** When the clock starts for a request that arrives while support is closed. */
  readonly afterHours?: "next-opening" | "on-receipt" | undefined;
  /** When "same day" ends. */
  readonly sameDay?: "close-of-support" | "midnight-contract-zone" | undefined;
  /** What becomes of an elapsed deadline that falls while support is closed. */
  readonly dueWhenClosed?: "as-is" | "next-opening" | undefined;
  /** Whether waiting for the customer stops the clocks of everything but the first response. */
  readonly customerSilence?: "pauses" | "no-effect" | undefined;
  /** Whether a level that the customer changes later holds. */
  readonly customerSeverityChange?: "ignored" | "honoured" | undefined;
  /** When the clock starts for a connection matter opened pending customer input. */
  readonly pendingInput?: "starts-on-reply" | "runs" | undefined;
  /** Which level "normal priority" is. */
  readonly normalPriority?: "level-3" | "level-4" | "no-target" | undefined;
  /** What the second "meets" of the clause on third-party validation means. */
  readonly validationVerdict?: "second-meets-read-as-fails" | "as-written" | undefined;
  /** Which fees "any fees" are. */
  readonly reimbursedFees?: "validation-fees" | "all-fees" | undefined;
  /** Whether an emergency can be raised by e-mail, or e-mail is always level 3. */
  readonly emailEmergency?: "emergency" | "level-3" | undefined;
  /** From when the thirty minutes of an emergency run. */
  readonly emergencyClock?: "receipt" | "verified" | undefined;
  /** Whether an escalation gets the emergency's response time. */
  readonly escalationResponse?: "severity-target" | "emergency-target" | undefined;
  /** Whether an escalation is priced separately. */
  readonly escalationPricing?: "may-be-emergency-rate" | "included" | undefined;
  /** Whether unscheduled maintenance counts as downtime. */
  readonly unscheduledMaintenance?: "counts" | "excluded" | undefined;
  /** Whether downtime from the upstream's scheduled maintenance counts. */
  readonly upstreamScheduled?: "counts" | "excluded" | undefined;
  /** Which other causes are outside the provider's control, for the guarantee. */
  readonly eventsOutsideControl?: "named-causes" | "any-recorded-as-beyond-control" | undefined;
  /** Over which period the guarantee, which names none, is measured. */
  readonly guaranteePeriod?: "calendar-month" | "calendar-year" | undefined;
  /** Whether maintenance time leaves the denominator ("scheduled availability"). */
  readonly denominator?: "period-less-maintenance" | "period" | undefined;
  /** Whose day "per day" is, and whether a night is one day. */
  readonly maintenanceDay?:
    | "civil-day-contract-zone"
    | "civil-day-customer-zone"
    | "noon-to-noon"
    | undefined;
  /** Whether the nightly minutes are part of the hour a day, or on top of it. */
  readonly nightlyMaintenance?: "within-the-hour" | "in-addition" | undefined;
  /** What becomes of nightly maintenance beyond its minutes. */
  readonly nightlyOverrun?: "falls-under-the-hour" | "counts" | undefined;
  /** What uses an allowance up: the maintenance, or only the downtime in it. */
  readonly allowanceCounts?: "maintenance-time" | "excluded-downtime" | undefined;
  /** Whether scheduled maintenance beyond the hour counts. */
  readonly beyondTheHour?: "counts" | "excluded" | undefined;
}

type Points = { readonly [K in keyof Required<GotomyerpReadings>]: OpenPoint };

const about = ["support"] as const;
const onAvailability = ["availability"] as const;
const onBoth = ["support", "availability"] as const;

/** The open points, with their questions. */
export const gotomyerpPoints: Points = {
  zoneNames: {
    clause: "gotomyerp 3.2",
    question: "Are EST and PST the zones as people use them, or the literal standard offsets?",
    options: ["observes-dst", "fixed-offset"],
    about: onBoth,
  },
  holidays: {
    clause: "gotomyerp 3.2",
    question: "Are holidays weekdays?",
    options: ["none"],
    custom: datedList,
    about,
  },
  responseClock: {
    clause: "gotomyerp 3.2",
    question: "Do the hours of the table run on support hours or on the wall clock?",
    options: ["business-hours-for-level-1", "all-business-hours", "all-elapsed"],
    about,
  },
  workStartClock: {
    clause: "gotomyerp 3.2",
    question: "On which clock does work begin within one hour of notification?",
    options: ["support-hours", "elapsed-from-notification"],
    about,
  },
  afterHours: {
    clause: "gotomyerp 3.2",
    question: "When does the clock start for a request received while support is closed?",
    options: ["next-opening", "on-receipt"],
    about,
  },
  sameDay: {
    clause: "gotomyerp 3.2",
    question: "When does the same day end?",
    options: ["close-of-support", "midnight-contract-zone"],
    about,
  },
  dueWhenClosed: {
    clause: "gotomyerp 3.2",
    question: "What becomes of an elapsed deadline that falls while support is closed?",
    options: ["as-is", "next-opening"],
    about,
  },
  customerSilence: {
    clause: "gotomyerp 1.3",
    question: "Does waiting for the customer stop a clock?",
    options: ["pauses", "no-effect"],
    about,
  },
  customerSeverityChange: {
    clause: "gotomyerp, Severity",
    question: "Does a level hold that the customer changes later?",
    options: ["ignored", "honoured"],
    about,
  },
  pendingInput: {
    clause: "gotomyerp 2.1",
    question: "When does the clock start for a connection matter that waits for the customer?",
    options: ["starts-on-reply", "runs"],
    about,
  },
  normalPriority: {
    clause: "gotomyerp 2.1",
    question: "Which level is normal priority?",
    options: ["level-3", "level-4", "no-target"],
    about,
  },
  validationVerdict: {
    clause: "gotomyerp 2.1.3",
    question: "What does the second condition on connection quality mean?",
    options: ["second-meets-read-as-fails", "as-written"],
    about,
  },
  reimbursedFees: {
    clause: "gotomyerp 2.1.3",
    question: "Which fees are reimbursed?",
    options: ["validation-fees", "all-fees"],
    about,
  },
  emailEmergency: {
    clause: "gotomyerp 1.1, 3.1",
    question: "Is an emergency reported by e-mail an emergency, or level 3?",
    options: ["emergency", "level-3"],
    about,
  },
  emergencyClock: {
    clause: "gotomyerp 1.1",
    question: "From when do the thirty minutes run?",
    options: ["receipt", "verified"],
    about,
  },
  escalationResponse: {
    clause: "gotomyerp 1.2",
    question: "Does an escalation get the emergency's response time?",
    options: ["severity-target", "emergency-target"],
    about,
  },
  escalationPricing: {
    clause: "gotomyerp 1.2",
    question: "Is an escalation priced separately?",
    options: ["may-be-emergency-rate", "included"],
    about,
  },
  unscheduledMaintenance: {
    clause: "gotomyerp Availability (ii)",
    question: "Does unscheduled maintenance count as downtime?",
    options: ["counts", "excluded"],
    about: onAvailability,
  },
  upstreamScheduled: {
    clause: "gotomyerp 4.3.a",
    question: "Does downtime from the upstream's scheduled maintenance count?",
    options: ["counts", "excluded"],
    about: onAvailability,
  },
  eventsOutsideControl: {
    clause: "gotomyerp 4.1",
    question: "Which other causes are outside its control?",
    options: ["named-causes", "any-recorded-as-beyond-control"],
    about: onAvailability,
  },
  guaranteePeriod: {
    clause: "gotomyerp 4.1",
    question: "Over which period does the guarantee hold?",
    options: ["calendar-month", "calendar-year"],
    about: onAvailability,
  },
  denominator: {
    clause: "gotomyerp 4",
    question: "Does maintenance time leave the denominator of scheduled availability?",
    options: ["period-less-maintenance", "period"],
    about: onAvailability,
  },
  maintenanceDay: {
    clause: "gotomyerp 4.2, Availability (i)",
    question: "Whose day is it, and is a night one day?",
    options: ["civil-day-contract-zone", "civil-day-customer-zone", "noon-to-noon"],
    about: onAvailability,
  },
  nightlyMaintenance: {
    clause: "gotomyerp 4.2",
    question: "Are the nightly fifteen minutes part of the hour per day, or on top of it?",
    options: ["within-the-hour", "in-addition"],
    about: onAvailability,
  },
  nightlyOverrun: {
    clause: "gotomyerp 4.2",
    question: "Does nightly maintenance beyond fifteen minutes fall under the hour, or count?",
    options: ["falls-under-the-hour", "counts"],
    about: onAvailability,
  },
  allowanceCounts: {
    clause: "gotomyerp Availability (i)",
    question: "What uses the hour up: the maintenance, or only the downtime in it?",
    options: ["maintenance-time", "excluded-downtime"],
    about: onAvailability,
  },
  beyondTheHour: {
    clause: "gotomyerp Availability (i)",
    question: "Does scheduled maintenance beyond the hour count?",
    options: ["counts", "excluded"],
    about: onAvailability,
  },
};
