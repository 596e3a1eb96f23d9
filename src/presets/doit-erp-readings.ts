/** The open points of the DOit ERP Service Level Commitment, with their questions and options. */
import type { Holiday } from "../calendar/weekly-hours.js";
import type { RoundingMode } from "../money/rounding.js";
import type { OpenPoint } from "../policy/readings.js";
import { datedList, givenHours, type SupportHoursDay } from "./custom-choices.js";

/** The open points of the DOit ERP commitment; the first option of each is the default. */
export interface DoitErpReadings {
  /** Whether "Eastern Time (EST)" is the zone people use or UTC-5. */
  readonly zoneNames?: "observes-dst" | "fixed-offset" | undefined;
  /** Whether holidays are business days; or the dates that are not. */
  readonly holidays?: "none" | readonly Holiday[] | undefined;
  /** Whether any downtime inside a reserved window is excluded, or only maintenance recorded in it. */
  readonly reservedWindows?: "any-downtime" | "recorded-maintenance" | undefined;
  /** Whether unscheduled maintenance inside a reserved window counts. */
  readonly unscheduledInWindow?: "counts" | "excluded" | undefined;
  /** Whether the downtime of a release is excluded. */
  readonly releaseDowntime?:
    | "excluded-with-two-hours"
    | "excluded-only-with-two-full-business-days"
    | "counts"
    | undefined;
  /** Whether the notice of scheduled maintenance is a condition of exclusion or a description. */
  readonly scheduledNotice?: "condition" | "description" | undefined;
  /** By which channel maintenance must have been announced. */
  readonly maintenanceChannel?: "notice-section" | "in-app-login-only" | "any" | undefined;
  /** What leaves the denominator of the percentage. */
  readonly denominator?:
    | "period"
    | "period-less-excluded"
    | "period-less-windows"
    | "period-less-planned"
    | undefined;
  /** What a full business day is; hours make it a day of support. */
  readonly fullBusinessDay?: "civil-weekday" | SupportHoursDay | undefined;
  /** Which evenings "Saturday and Sunday night" are. */
  readonly weekendNight?: "evenings-of-sat-and-sun" | "evenings-of-fri-and-sat" | undefined;
  /** How the five days of the claim window are counted. */
  readonly claimDays?:
    | "calendar-days-end-of-day"
    | "rolled-to-business-day"
    | "business-days-end-of-day"
    | undefined;
  /** What becomes of a request sent before the quarter has ended. */
  readonly earlyClaim?: "accepted" | "within-five-days-before" | "void" | undefined;
  /** By when the acknowledgement must have come. */
  readonly acknowledgedBy?: "as-of" | "window-close" | undefined;
  /** Whether an acknowledged resubmission must itself fall inside the window. */
  readonly resubmission?: "inside-window" | "first-submission-counts" | undefined;
  /** When the account must be in good standing. */
  readonly standingAt?: "claim" | "decision" | "throughout" | undefined;
  /** Which month's fee the credit is a part of. */
  readonly monthFee?:
    | "last-month-of-quarter"
    | "average-of-quarter"
    | "month-of-first-downtime"
    | undefined;
  /** From when the two years of validity run. */
  readonly validityFrom?: "quarter-end" | "issue-date" | undefined;
  /** Whether downtime known only from others' monitoring is used. */
  readonly evidence?: "provider-records-only" | "any" | undefined;
  /** How the thirty days of notice of an amendment are counted. */
  readonly amendmentNotice?: "civil-days" | "exact-720-hours" | undefined;
  /** What becomes of an amendment that is effective inside a quarter. */
  readonly amendmentTakes?: "next-measurement-period" | "on-effective-date" | undefined;
  /** How the credit is rounded to whole cents. */
  readonly creditRounding?: RoundingMode | undefined;
}

type Points = { readonly [K in keyof Required<DoitErpReadings>]: OpenPoint };

const commitment = "DOit ERP, Commitment";
const maintenance = "DOit ERP, Scheduled and Unscheduled Maintenance";
const request = "DOit ERP, Credit Request";
const notice = "DOit ERP, Updates/Notice";
const availability = ["availability"] as const;
const credit = ["credit"] as const;
const amendment = ["amendment"] as const;
const both = ["availability", "credit"] as const;

/** In the order of the contract. */
export const doitErpPoints: Points = {
  zoneNames: {
    clause: maintenance,
    question: "Is Eastern Time (EST) the zone people use, or UTC-5?",
    options: ["observes-dst", "fixed-offset"],
    about: both,
  },
  holidays: {
    clause: maintenance,
    question: "Are holidays business days?",
    options: ["none"],
    custom: datedList,
    about: both,
  },
  reservedWindows: {
    clause: maintenance,
    question: "Is any downtime in a reserved window excluded, or only maintenance recorded in it?",
    options: ["any-downtime", "recorded-maintenance"],
    about: availability,
  },
  unscheduledInWindow: {
    clause: maintenance,
    question: "Does unscheduled maintenance inside a reserved window count?",
    options: ["counts", "excluded"],
    about: availability,
  },
  releaseDowntime: {
    clause: maintenance,
    question: "Is the downtime of a release excluded?",
    options: ["excluded-with-two-hours", "excluded-only-with-two-full-business-days", "counts"],
    about: availability,
  },
  scheduledNotice: {
    clause: maintenance,
    question: "Is the two days' notice a condition of exclusion or a description?",
    options: ["condition", "description"],
    about: availability,
  },
  maintenanceChannel: {
    clause: maintenance,
    question: "By which channel must maintenance have been announced?",
    options: ["notice-section", "in-app-login-only", "any"],
    about: availability,
  },
  denominator: {
    clause: commitment,
    question: "Does maintenance time leave the denominator too?",
    options: ["period", "period-less-excluded", "period-less-windows", "period-less-planned"],
    about: availability,
  },
  fullBusinessDay: {
    clause: maintenance,
    question: "What is a full business day?",
    options: ["civil-weekday"],
    custom: givenHours,
    about: availability,
  },
  weekendNight: {
    clause: maintenance,
    question: "Which evenings are Saturday and Sunday night?",
    options: ["evenings-of-sat-and-sun", "evenings-of-fri-and-sat"],
    about: availability,
  },
  claimDays: {
    clause: request,
    question: "How are the five days after the quarter counted?",
    options: ["calendar-days-end-of-day", "rolled-to-business-day", "business-days-end-of-day"],
    about: credit,
  },
  earlyClaim: {
    clause: request,
    question: "What becomes of a request sent before the quarter has ended?",
    options: ["accepted", "within-five-days-before", "void"],
    about: credit,
  },
  acknowledgedBy: {
    clause: request,
    question: "By when must the acknowledgement have come?",
    options: ["as-of", "window-close"],
    about: credit,
  },
  resubmission: {
    clause: request,
    question: "Must an acknowledged resubmission itself fall inside the window?",
    options: ["inside-window", "first-submission-counts"],
    about: credit,
  },
  standingAt: {
    clause: request,
    question: "When must the account be in good standing?",
    options: ["claim", "decision", "throughout"],
    about: credit,
  },
  monthFee: {
    clause: commitment,
    question: "Which month's fee is the credit a part of?",
    options: ["last-month-of-quarter", "average-of-quarter", "month-of-first-downtime"],
    about: credit,
  },
  validityFrom: {
    clause: request,
    question: "From when do the two years run?",
    options: ["quarter-end", "issue-date"],
    about: credit,
  },
  evidence: {
    clause: request,
    question: "Is downtime used that is known only from the customer's monitoring?",
    options: ["provider-records-only", "any"],
    about: availability,
  },
  amendmentNotice: {
    clause: notice,
    question: "Are the thirty days of notice dates, or 720 hours?",
    options: ["civil-days", "exact-720-hours"],
    about: amendment,
  },
  amendmentTakes: {
    clause: notice,
    question: "From when does an amendment hold that is effective inside a quarter?",
    options: ["next-measurement-period", "on-effective-date"],
    about: amendment,
  },
  creditRounding: {
    clause: commitment,
    question: "How is the credit rounded to whole minor units?",
    options: ["half-away-from-zero", "half-even", "floor", "ceil", "toward-zero", "away-from-zero"],
    about: credit,
  },
};
