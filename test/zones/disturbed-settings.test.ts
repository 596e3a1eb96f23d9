/**
 * Luxon has global settings that any other part of a program may change. No answer may depend on
 * them, whether they were changed before the library was loaded or after.
 */
import { Settings } from "luxon";
import { afterEach, expect, test, vi } from "vitest";
import { troublesomeZones } from "../arbitraries.js";

type Time = typeof import("nines/time");

const undisturbed = {
  defaultZone: Settings.defaultZone,
  defaultLocale: Settings.defaultLocale,
  defaultNumberingSystem: Settings.defaultNumberingSystem,
  defaultOutputCalendar: Settings.defaultOutputCalendar,
  throwOnInvalid: Settings.throwOnInvalid,
  twoDigitCutoffYear: Settings.twoDigitCutoffYear,
  now: Settings.now,
};

function disturb(): void {
  Settings.defaultZone = "Pacific/Apia";
  Settings.defaultLocale = "ar-EG";
  Settings.defaultNumberingSystem = "arab";
  Settings.defaultOutputCalendar = "islamic";
  Settings.twoDigitCutoffYear = 10;
  Settings.throwOnInvalid = true;
  Settings.now = () => 0;
}

afterEach(() => {
  Object.assign(Settings, undisturbed);
});

/** A copy of the library that has learnt nothing yet. */
async function freshCopy(): Promise<Time> {
  vi.resetModules();
  return await import("nines/time");
}

/** A bit of everything that might ask luxon. */
function answers(time: Time): unknown[] {
  const hours = { weekly: [{ days: "daily", from: "22:00", to: "06:30" }] } as const;
  const code = (call: () => unknown): unknown => {
    try {
      return call();
    } catch (error) {
      return time.isNinesError(error) ? error.code : error;
    }
  };
  return troublesomeZones.flatMap((zone) => {
    const calendar = time.compileCalendar(hours, zone);
    const at = time.instantOf("2011-12-30", "02:30", zone);
    return [
      at,
      time.formatInstantIn(at, zone),
      time.civilDateAt(at, zone),
      time.zoneOffsetAt("2026-07-01T00:00Z", zone),
      time.addBusinessTime(calendar, at, "PT100H"),
      time.openIntervals(calendar, at, at + 40 * 86_400_000),
      time.periodsIn({ billingMonth: { anchorDay: 31 } }, "2026", zone),
      time.countPeriod(at, { ...time.countingRules.frcp6a, amount: 30 }, calendar),
      time.parseInstant("2026-W14-2T10:00+05:45"),
      time.parseInstant("20260331T235959-0930"),
      ...["2026-W54-1T00:00Z", "2026-366T00:00Z", "no date", "2026-W14-2T10:00"].map((text) =>
        code(() => time.parseInstant(text)),
      ),
      code(() => time.zoneOffsetAt(0, "Mars/Base")),
    ];
  });
}

test("a copy loaded under disturbed settings answers as one loaded under the usual ones", async () => {
  const usual = answers(await freshCopy());
  disturb();
  expect(answers(await freshCopy())).toEqual(usual);
});

test("settings disturbed after the library was loaded change nothing", async () => {
  const usual = answers(await freshCopy());
  const time = await freshCopy();
  disturb();
  expect(answers(time)).toEqual(usual);
});

test("what the library learnt under disturbed settings is right afterwards", async () => {
  const usual = answers(await freshCopy());
  const time = await freshCopy();
  disturb();
  answers(time);
  Object.assign(Settings, undisturbed);
  expect(answers(time)).toEqual(usual);
});
