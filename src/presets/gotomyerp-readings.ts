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
}

type Points = { readonly [K in keyof Required<GotomyerpReadings>]: OpenPoint };

const about = ["support"] as const;

/** The open points, with their questions. */
export const gotomyerpPoints: Points = {
  zoneNames: {
    clause: "gotomyerp 3.2",
    question: "Are EST and PST the zones as people use them, or the literal standard offsets?",
    options: ["observes-dst", "fixed-offset"],
    about,
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
};
