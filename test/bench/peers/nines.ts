/** The library itself, by its public functions: a calendar compiled once, epoch milliseconds in. */
import { addBusinessTime, businessTimeBetween, compileCalendar, nextOpening } from "nines/time";
import { msPerHour, officeHours, zoneName } from "../new-york.js";
import type { BusinessClock } from "./business-clock.js";

const begun = performance.now();
const office = compileCalendar(officeHours, zoneName);
nextOpening(office, Date.UTC(2025, 0, 1));

/** What the first calendar and answer of the process took: cold code and an unknown zone. */
export const coldNs: number = (performance.now() - begun) * 1e6;

// Four years of openings, as many as the binary search it is held against has.
nextOpening(office, Date.UTC(2028, 11, 1));

export const nines: BusinessClock = {
  name: "nines",
  role: "nines",
  exact: true,
  add: (hours) => (instants, answers) => {
    for (let i = 0; i < instants.length; i++) {
      answers[i] = addBusinessTime(office, instants[i] as number, hours * msPerHour);
    }
  },
  between: (ms) => (instants, answers) => {
    for (let i = 0; i < instants.length; i++) {
      const start = instants[i] as number;
      answers[i] = businessTimeBetween(office, start, start + ms);
    }
  },
  nextOpening: () => (instants, answers) => {
    for (let i = 0; i < instants.length; i++) {
      answers[i] = nextOpening(office, instants[i] as number);
    }
  },
};
