/** Times, calendars and counting rules that are refused. */
import { addBusinessTime, compileCalendar, countPeriod, measureIntervals } from "nines/time";
import { at, weekdays } from "./broken-terms.js";
import type { RefusedInput } from "./refused-row.js";

/** In the order of the codes. */
export const refusedTimes: readonly RefusedInput[] = [
  {
    code: "calendar_invalid",
    says: "a config in place of a compiled calendar",
    path: "calendar",
    call: () => addBusinessTime({ weekly: weekdays } as never, at, "PT1H"),
  },
  {
    code: "civil_date_rejected",
    says: "a month after 31 January, under a rule that rejects",
    path: "rule.monthEnd",
    call: () => {
      const rule = {
        amount: 1,
        unit: "month",
        firstDay: "exclude",
        roll: "none",
        monthEnd: "reject",
        endsAt: "end-of-day",
        direction: "after",
      } as const;
      const calendar = compileCalendar({ weekly: weekdays } as never, "UTC");
      return countPeriod("2026-01-31T12:00Z", rule, calendar);
    },
  },
  {
    code: "interval_set_invalid",
    says: "bounds that fall",
    path: "a",
    call: () => measureIntervals([3, 1]),
  },
];
