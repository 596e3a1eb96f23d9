/**
 * moment with moment-timezone and moment-business-time. The plugin adds its methods to the one
 * `moment` there is, and keeps opening hours and holidays in the global locale.
 */
import moment from "moment-timezone";
import "moment-business-time";
import { holidays, zoneName } from "../new-york.js";
import { type BusinessClock, oneByOne } from "./business-clock.js";

// Monday to Friday, 09:00 to 17:00 is the plugin's default.
moment.updateLocale("en", { holidays: holidays.map(({ date }) => date) });

export const momentBusinessTime: BusinessClock = {
  name: "moment-business-time",
  role: "peer",
  exact: false,
  add: (hours) => oneByOne((at) => inZone(at).addWorkingTime(hours, "hours").valueOf()),
  between: (ms) => oneByOne((at) => inZone(at + ms).workingDiff(inZone(at), "milliseconds")),
  nextOpening: () =>
    oneByOne((at) => {
      const start = inZone(at);
      return (start.isWorkingTime() ? start : start.nextWorkingTime()).valueOf();
    }),
};

function inZone(instant: number): moment.Moment {
  return moment.tz(instant, zoneName);
}
