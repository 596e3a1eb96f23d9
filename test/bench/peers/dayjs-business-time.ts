/**
 * dayjs with its `utc` and `timezone` plugins and dayjs-business-time. The plugin counts whole
 * minutes and keeps opening hours and holidays in the global locale. It steps with the offset of
 * the first instant, and from some instants before a change of the clocks it steps on the spot for
 * ever: such a question is broken off here, and its answer is NaN.
 */
import dayjs from "dayjs";
import timezone from "dayjs/plugin/timezone.js";
import utc from "dayjs/plugin/utc.js";
import businessTime from "dayjs-business-time";
import { holidays, msPerMinute, zoneName } from "../new-york.js";
import { type BusinessClock, oneByOne } from "./business-clock.js";

/** 200 hours take it some 60 steps. */
const maxSteps = 200;
let steps = 0;

dayjs.extend(utc);
dayjs.extend(timezone);
dayjs.extend(businessTime);
dayjs.extend((_, { prototype }) => {
  const { nextBusinessTime } = prototype;
  prototype.nextBusinessTime = function (this: dayjs.Dayjs): dayjs.Dayjs {
    if (++steps > maxSteps) throw new EndlessLoop();
    return nextBusinessTime.call(this);
  };
});
// Monday to Friday, 09:00 to 17:00 is the plugin's default.
dayjs.setHolidays(holidays.map(({ date }) => date));

export const dayjsBusinessTime: BusinessClock = {
  name: "dayjs-business-time",
  role: "peer",
  exact: false,
  add: (hours) => guarded((start) => start.addBusinessTime(hours, "hours").valueOf()),
  between: (ms) =>
    guarded((start, at) => start.businessTimeDiff(inZone(at + ms), "minutes") * msPerMinute),
  nextOpening: () =>
    guarded((start) => (start.isBusinessTime() ? start : start.nextBusinessTime()).valueOf()),
};

class EndlessLoop extends Error {}

function guarded(answer: (start: dayjs.Dayjs, at: number) => number): ReturnType<typeof oneByOne> {
  return oneByOne((at) => {
    steps = 0;
    try {
      return answer(inZone(at), at);
    } catch (thrown) {
      if (thrown instanceof EndlessLoop) return Number.NaN;
      throw thrown;
    }
  });
}

function inZone(instant: number): dayjs.Dayjs {
  return dayjs.utc(instant).tz(zoneName);
}
