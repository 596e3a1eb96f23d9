/** What both contracts leave unsaid about downtime and is taken in the plain sense. */
import type { Assumption } from "../policy/policy.js";

/** Assumptions recorded with every answer about availability. */
export const plainDowntime: readonly Assumption[] = [
  {
    id: "partial-outages",
    text: "A partial outage counts in full.",
    about: ["availability"],
  },
  {
    id: "unmonitored-time",
    text: "Time without monitoring is undetermined.",
    about: ["availability"],
  },
  { id: "no-rounding", text: "Downtime is not rounded to minutes.", about: ["availability"] },
  { id: "outage-start", text: "Downtime starts when it starts.", about: ["availability"] },
];
