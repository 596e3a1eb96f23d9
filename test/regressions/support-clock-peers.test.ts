/**
 * Bugs that users of other support clocks filed, as far as calendars alone can show them; each test
 * is named by the thread in which its bug is told.
 */
import {
  addBusinessTime,
  businessTimeBetween,
  type Calendar,
  compileCalendar,
  countPeriod,
  formatInstantIn,
  isOpen,
  nextOpening,
  openIntervals,
  parseDuration,
  subtractBusinessTime,
} from "nines/time";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../laws/refusal.js";
import { businessDayCount, due, office } from "./office.js";

const hour = 3_600_000;

describe("bugs in support clocks", () => {
  test("frappe/helpdesk#2449: time on hold prolongs open time, it does not move the creation", () => {
    const hours = office("09:00", "18:00");
    const created = "2024-10-12T12:00Z"; // a Saturday
    const held = businessTimeBetween(hours, "2024-10-14T10:00Z", "2024-10-14T13:00Z");
    expect(due(hours, created, 4 * hour + held)).toBe("2024-10-14T16:00");
    const moved = Date.parse(created) + held;
    expect(due(hours, formatInstantIn(moved, "UTC"), 4 * hour)).not.toBe("2024-10-14T16:00");
  });

  test("frappe/erpnext#49414: a hold across a weekend prolongs by the open part of it", () => {
    const hours = office("09:00", "18:00");
    const held = businessTimeBetween(hours, "2024-10-11T17:00Z", "2024-10-14T10:00Z");
    expect(held).toBe(2 * hour);
    expect(due(hours, "2024-10-11T15:00Z", 3 * hour + held)).toBe("2024-10-14T11:00");
  });

  test("frappe/erpnext: a hold outside hours moves nothing", () => {
    const hours = office("09:00", "18:00");
    const held = businessTimeBetween(hours, "2024-10-11T18:00Z", "2024-10-14T09:00Z");
    expect(held).toBe(0);
    expect(due(hours, "2024-10-11T17:00Z", 2 * hour + held)).toBe("2024-10-14T10:00");
  });

  test("frappe/helpdesk#2212: what arrives at lunch waits for the end of lunch", () => {
    const hours = shifts(["09:00", "13:00"], ["14:00", "18:00"]);
    expect(isOpen(hours, "2024-10-14T13:30Z")).toBe(false);
    expect(due(hours, "2024-10-14T13:30Z", "PT30M")).toBe("2024-10-14T14:30");
    expect(due(hours, "2024-10-14T12:30Z", "PT1H")).toBe("2024-10-14T14:30");
  });

  test("chatwoot/chatwoot#9798: mornings and afternoons are two shifts of one day, and so are nights", () => {
    const hours = shifts(["08:00", "12:00"], ["14:00", "18:00"], ["20:00", "01:00"]);
    expect(due(hours, "2024-10-14T11:00Z", "PT6H")).toBe("2024-10-14T21:00");
    expect(due(hours, "2024-10-14T11:00Z", "PT10H")).toBe("2024-10-15T01:00");
    expect(due(hours, "2024-10-14T11:00Z", "PT10H1M")).toBe("2024-10-15T08:01");
  });

  test("osTicket/osTicket#6847: a lunch break shortens every day of a long deadline", () => {
    const hours = shifts(["09:00", "13:00"], ["14:00", "18:00"]);
    expect(due(hours, "2024-10-14T09:00Z", "PT24H")).toBe("2024-10-16T18:00");
    expect(businessTimeBetween(hours, "2024-10-14T00:00Z", "2024-10-19T00:00Z")).toBe(40 * hour);
  });

  test("osTicket/osTicket#6739: a week with a single working day is searched through", () => {
    const tuesdays = compileCalendar(
      { weekly: [{ days: ["tue"], from: "08:00", to: "17:00" }] },
      "UTC",
    );
    for (const weekday of ["14", "16", "17", "18", "19", "20", "21"]) {
      const opening = weekday === "14" ? "2024-10-15T08:00" : "2024-10-22T08:00";
      expect(new Date(nextOpening(tuesdays, `2024-10-${weekday}T12:00Z`)).toISOString()).toContain(
        opening,
      );
    }
    expect(due(tuesdays, "2024-10-16T12:00Z", "PT20H")).toBe("2024-11-05T10:00");
  });

  test("frappe/helpdesk#3776: a time without an offset is no instant", () => {
    const hours = office("09:00", "18:00", "Asia/Kolkata");
    for (const naive of ["2024-10-14T09:00", "2024-10-14 09:00:00", "2024-10-14"]) {
      expect(refusalOf(() => addBusinessTime(hours, naive, "PT1H"))).toMatch(/^instant_/);
    }
    expect(due(hours, "2024-10-14T03:30Z", "PT1H")).toBe("2024-10-14T10:00");
  });

  test("odoo/odoo#22432: working hours are hours of their zone, not of the server's", () => {
    const brussels = office("08:00", "17:00", "Europe/Brussels");
    const opening = (at: string): string => new Date(nextOpening(brussels, at)).toISOString();
    expect(opening("2024-10-25T16:00Z")).toBe("2024-10-28T07:00:00.000Z");
    expect(opening("2024-10-24T16:00Z")).toBe("2024-10-25T06:00:00.000Z");
  });

  test("fivetran/dbt_zendesk#25: hours before a change of the clock keep the offset they had", () => {
    const hours = office("09:00", "17:00", "America/New_York");
    const open = openIntervals(hours, "2021-03-12T00:00Z", "2021-03-16T00:00Z");
    expect(open.map((at) => new Date(at).toISOString().slice(0, 16))).toEqual([
      ...["2021-03-12T14:00", "2021-03-12T22:00"],
      ...["2021-03-15T13:00", "2021-03-15T21:00"],
    ]);
    expect(businessTimeBetween(hours, "2021-03-12T16:30-05:00", "2021-03-15T09:30-04:00")).toBe(
      hour,
    );
  });

  test("fivetran/dbt_zendesk#92: holidays are no business minutes", () => {
    const holidays = [
      { date: "2023-04-07", name: "Good Friday" },
      { date: "2023-04-10", name: "Easter Monday" },
    ];
    const hours = office("09:00", "17:00", "Europe/London", { holidays });
    expect(businessTimeBetween(hours, "2023-04-06T16:00+01:00", "2023-04-11T10:00+01:00")).toBe(
      2 * hour,
    );
  });

  test("glpi-project/glpi#15357: a warning before the deadline lies working time before it", () => {
    const hours = office("08:00", "18:00");
    const warning = (at: string, before: string): string =>
      new Date(subtractBusinessTime(hours, at, before)).toISOString().slice(0, 16);
    expect(warning("2024-10-15T11:00Z", "PT1H")).toBe("2024-10-15T10:00");
    expect(warning("2024-10-14T09:00Z", "PT2H")).toBe("2024-10-11T17:00");
    expect(warning("2024-10-28T09:00Z", "PT100H")).toBe("2024-10-14T09:00");
  });

  test("ServiceNow docs: a day is not silently 24 business hours, which are three days of eight", () => {
    const hours = office("09:00", "17:00");
    expect(refusalOf(() => addBusinessTime(hours, "2024-10-14T09:00Z", "P1D"))).toBe(
      "duration_not_exact",
    );
    expect(refusalOf(() => parseDuration("P1DT2H"))).toBe("duration_not_exact");
    expect(due(hours, "2024-10-14T09:00Z", "PT24H")).toBe("2024-10-16T17:00");
  });

  test("zammad/zammad#390: 48 hours of days of twelve, two of them holidays, counted by hand", () => {
    const holidays = [
      { date: "2016-11-11", name: "St. Martin" },
      { date: "2016-11-13", name: "Volkstrauertag" },
    ];
    const hours = compileCalendar(
      { weekly: [{ days: "daily", from: "09:00", to: "21:00" }], holidays },
      "Europe/Berlin",
    );
    expect(due(hours, "2016-11-09T23:00+01:00", "PT48H")).toBe("2016-11-15T21:00");
    const rule = { ...businessDayCount, amount: 4 };
    const { adjusted, skipped } = countPeriod("2016-11-09T23:00+01:00", rule, hours);
    expect(adjusted).toBe("2016-11-15");
    expect(skipped).toEqual([
      { date: "2016-11-09", why: "starting date" },
      { date: "2016-11-11", why: "St. Martin" },
      { date: "2016-11-13", why: "Volkstrauertag" },
    ]);
  });
});

/** Weekday shifts in UTC. */
function shifts(...spans: readonly (readonly [string, string])[]): Calendar {
  return compileCalendar(
    { weekly: spans.map(([from, to]) => ({ days: "weekdays", from, to })) },
    "UTC",
  );
}
