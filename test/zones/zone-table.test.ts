/**
 * The wall clock in a table: what a clock in some zone would read, and the first instant at which it
 * reads that or later, written with the offset that holds then. Sources: the IANA time zone database
 * and the announcements it cites. An offset of odd seconds is written in UTC.
 */
import { formatInstantIn, instantOf } from "nines/time";
import { describe, expect, test } from "vitest";
import { firstInstantReading, wallReading } from "../oracle/local-clock.js";

const table = `
America/New_York           | 2026-03-08 01:59:59 | 2026-03-08T01:59:59-05:00 | the last second before the spring gap is an ordinary reading
America/New_York           | 2026-03-08 02:00    | 2026-03-08T03:00:00-04:00 | the first reading of the gap is the transition
America/New_York           | 2026-03-08 02:30    | 2026-03-08T03:00:00-04:00 | the middle of the gap is the transition
America/New_York           | 2026-03-08 03:00    | 2026-03-08T03:00:00-04:00 | the first reading after the gap is the transition too
America/New_York           | 2026-11-01 01:00    | 2026-11-01T01:00:00-04:00 | the repeated hour begins with its first pass
America/New_York           | 2026-11-01 01:59:59 | 2026-11-01T01:59:59-04:00 | the end of the repeated hour belongs to the first pass
America/New_York           | 2026-11-01 02:00    | 2026-11-01T02:00:00-05:00 | what follows the repeated hour comes after both passes
America/New_York           | 2026-11-01 24:00    | 2026-11-02T00:00:00-05:00 | the end of a day of 25 hours
America/New_York           | 1974-01-06 02:30    | 1974-01-06T03:00:00-04:00 | the energy crisis put clocks forward in January
Europe/London              | 2026-03-29 01:30    | 2026-03-29T02:00:00+01:00 | the gap of Greenwich time
Europe/London              | 2026-10-25 01:30    | 2026-10-25T01:30:00+01:00 | the repeated hour in London begins in summer time
Europe/London              | 1971-10-31 02:30    | 1971-10-31T02:30:00+01:00 | the end of British Standard Time, first pass
Europe/Dublin              | 2026-10-25 01:15    | 2026-10-25T01:15:00+01:00 | Irish winter time is the exception in the rules, not on the clock
Australia/Lord_Howe        | 2026-10-04 02:15    | 2026-10-04T02:30:00+11:00 | a gap of half an hour
Australia/Lord_Howe        | 2026-10-04 02:30    | 2026-10-04T02:30:00+11:00 | the end of a gap of half an hour
Australia/Lord_Howe        | 2026-04-05 01:45    | 2026-04-05T01:45:00+11:00 | an overlap of half an hour, first pass
Australia/Lord_Howe        | 2026-04-05 02:00    | 2026-04-05T02:00:00+10:30 | the first reading after an overlap of half an hour
Australia/Lord_Howe        | 1981-03-01 00:15    | 1981-03-01T00:30:00+10:30 | the island leaves Sydney's time at midnight, half an hour forward
Australia/Lord_Howe        | 1985-03-03 01:30    | 1985-03-03T01:30:00+11:30 | the last overlap of a whole hour on the island
Pacific/Apia               | 2011-12-29 24:00    | 2011-12-31T00:00:00+14:00 | the end of the last date before the skipped one
Pacific/Apia               | 2011-12-30 00:00    | 2011-12-31T00:00:00+14:00 | a skipped date begins where the next one does
Pacific/Apia               | 2011-12-30 12:00    | 2011-12-31T00:00:00+14:00 | noon of a skipped date is the start of the next one
Pacific/Apia               | 2011-12-30 24:00    | 2011-12-31T00:00:00+14:00 | the end of a skipped date is the start of the next one
Pacific/Apia               | 2011-12-31 00:00    | 2011-12-31T00:00:00+14:00 | the date after the skipped one begins at its midnight
Pacific/Fakaofo            | 2011-12-30 09:00    | 2011-12-31T00:00:00+13:00 | Tokelau skipped the same Friday
Pacific/Kwajalein          | 1993-08-21 12:00    | 1993-08-22T00:00:00+12:00 | Kwajalein crossed the date line and skipped a Saturday
Pacific/Kwajalein          | 1993-08-22 00:00    | 1993-08-22T00:00:00+12:00 | the Sunday after the skipped Saturday
Pacific/Kiritimati         | 1994-12-31 18:00    | 1995-01-01T00:00:00+14:00 | the Line Islands skipped the last day of 1994
Asia/Beirut                | 2026-03-29 00:00    | 2026-03-29T01:00:00+03:00 | a midnight that does not exist
Asia/Beirut                | 2026-03-28 24:00    | 2026-03-29T01:00:00+03:00 | the end of the day before a missing midnight
Asia/Beirut                | 2026-10-25 00:00    | 2026-10-25T00:00:00+02:00 | a midnight that is reached once, an hour late
Asia/Beirut                | 2026-10-24 23:30    | 2026-10-24T23:30:00+03:00 | the last hour of the day, first pass
Africa/Cairo               | 2010-04-30 00:30    | 2010-04-30T01:00:00+03:00 | the first of four transitions in 2010, a missing midnight
Africa/Cairo               | 2010-08-11 00:00    | 2010-08-11T00:00:00+02:00 | clocks back for Ramadan
Africa/Cairo               | 2010-09-10 00:00    | 2010-09-10T01:00:00+03:00 | clocks forward again after Ramadan, a month later
Africa/Cairo               | 2010-09-30 23:15    | 2010-09-30T23:15:00+03:00 | back for the winter three weeks after that
Africa/Cairo               | 2014-05-16 00:45    | 2014-05-16T01:00:00+03:00 | the second Egyptian year with four transitions
Africa/Cairo               | 2014-08-01 00:00    | 2014-08-01T01:00:00+03:00 | forward at the start of August
Africa/Cairo               | 2014-09-25 23:59:59 | 2014-09-25T23:59:59+03:00 | the last second of the first pass
Africa/Casablanca          | 2013-08-10 02:30    | 2013-08-10T03:00:00+01:00 | Morocco after Ramadan, a gap in August
Africa/Casablanca          | 2013-07-07 02:30    | 2013-07-07T02:30:00+01:00 | Morocco before Ramadan, an overlap in July
Africa/Casablanca          | 2025-04-06 02:00    | 2025-04-06T03:00:00+01:00 | a gap at the end of Ramadan
Africa/Casablanca          | 2025-02-23 02:30    | 2025-02-23T02:30:00+01:00 | an overlap at the start of Ramadan
Asia/Gaza                  | 2011-04-01 00:30    | 2011-04-01T01:01:00+03:00 | half past midnight lies in a gap that begins at one minute past
Asia/Gaza                  | 2013-03-29 00:00    | 2013-03-29T01:00:00+03:00 | a missing midnight in Gaza
Asia/Gaza                  | 2023-04-29 02:30    | 2023-04-29T03:00:00+03:00 | the late spring transition after Ramadan
America/Havana             | 2026-03-08 00:00    | 2026-03-08T01:00:00-04:00 | a missing midnight in Cuba
America/Havana             | 2026-11-01 00:30    | 2026-11-01T00:30:00-04:00 | Cuba repeats the hour after midnight, first pass
America/Havana             | 2026-11-01 01:00    | 2026-11-01T01:00:00-05:00 | one o'clock in Cuba comes after both passes
America/Santiago           | 2026-09-06 00:30    | 2026-09-06T01:00:00-03:00 | a missing midnight in Chile
America/Santiago           | 2026-04-04 23:30    | 2026-04-04T23:30:00-03:00 | Chile repeats the hour before midnight, first pass
America/Santiago           | 2026-04-05 00:00    | 2026-04-05T00:00:00-04:00 | the midnight after the repeated hour
America/Asuncion           | 2023-10-01 00:00    | 2023-10-01T01:00:00-03:00 | a missing midnight in Paraguay
America/Asuncion           | 2024-03-23 24:00    | 2024-03-24T00:00:00-04:00 | the last hour that Paraguay repeated
Asia/Kathmandu             | 1986-01-01 00:05    | 1986-01-01T00:15:00+05:45 | Nepal moved by a quarter of an hour at New Year
Asia/Kathmandu             | 1986-01-01 00:15    | 1986-01-01T00:15:00+05:45 | the first reading of +05:45
Asia/Kathmandu             | 2026-02-28 24:00    | 2026-03-01T00:00:00+05:45 | an offset of three quarters of an hour all year
Pacific/Chatham            | 2026-09-27 03:00    | 2026-09-27T03:45:00+13:45 | a gap that begins at a quarter to three
Pacific/Chatham            | 2026-04-05 03:15    | 2026-04-05T03:15:00+13:45 | an overlap that begins at a quarter to four
Asia/Kolkata               | 2024-02-29 00:00    | 2024-02-29T00:00:00+05:30 | leap day at half an hour
Australia/Adelaide         | 2026-10-04 02:59:59 | 2026-10-04T03:00:00+10:30 | the end of a gap at half an hour
Australia/Eucla            | 2026-07-01 12:00    | 2026-07-01T12:00:00+08:45 | an offset of three quarters of an hour nobody else has
Asia/Yangon                | 2026-12-31 24:00    | 2027-01-01T00:00:00+06:30 | the end of the year at half an hour
America/St_Johns           | 1987-04-05 00:00    | 1987-04-05T00:00:00-03:30 | midnight itself exists, the gap begins a minute later
America/St_Johns           | 1987-04-05 00:01    | 1987-04-05T01:01:00-02:30 | a gap that begins at one minute past midnight
America/St_Johns           | 1987-10-25 00:00    | 1987-10-25T00:00:00-02:30 | midnight is read, and a minute later it is yesterday again
America/St_Johns           | 1987-10-25 00:01    | 1987-10-25T00:01:00-03:30 | one minute past midnight comes only after the second pass
America/St_Johns           | 1987-10-24 23:30    | 1987-10-24T23:30:00-02:30 | half past eleven, first pass
America/St_Johns           | 1988-04-03 01:30    | 1988-04-03T02:01:00-01:30 | double summer time, a gap of two hours
America/St_Johns           | 1988-10-29 23:00    | 1988-10-29T23:00:00-01:30 | double summer time ends, an overlap of two hours, first pass
America/St_Johns           | 2006-10-29 00:00:30 | 2006-10-29T00:00:30-02:30 | thirty seconds past the first of two midnights
America/Goose_Bay          | 2010-11-07 00:00:59 | 2010-11-07T00:00:59-03:00 | the last second before Labrador goes back to yesterday
America/Goose_Bay          | 2011-03-13 00:30    | 2011-03-13T01:01:00-03:00 | the last gap at one minute past midnight
America/Sao_Paulo          | 2000-10-08 00:00    | 2000-10-08T01:00:00-02:00 | a missing midnight in Brazil
America/Sao_Paulo          | 2018-11-04 00:59:59 | 2018-11-04T01:00:00-02:00 | the last missing hour of São Paulo
America/Recife             | 2000-10-08 00:30    | 2000-10-08T01:00:00-02:00 | forward for a single week
America/Recife             | 2000-10-14 23:30    | 2000-10-14T23:30:00-02:00 | back after six days and 23 hours, first pass
America/Recife             | 2000-10-15 00:00    | 2000-10-15T00:00:00-03:00 | the midnight after that week
America/Noronha            | 2000-10-15 00:00    | 2000-10-15T00:00:00-02:00 | the same week an hour further east
America/Argentina/Tucuman  | 2004-05-31 23:30    | 2004-05-31T23:30:00-03:00 | Tucumán goes back for twelve days, first pass
America/Argentina/Tucuman  | 2004-06-01 00:00    | 2004-06-01T00:00:00-04:00 | the first midnight of those twelve days
America/Argentina/Tucuman  | 2004-06-13 00:30    | 2004-06-13T01:00:00-03:00 | Tucumán goes forward again
Africa/Monrovia            | 1972-01-06 24:00    | 1972-01-07T00:44:30+00:00 | Liberia drops 44 minutes and 30 seconds at midnight
Africa/Monrovia            | 1972-01-07 00:44:30 | 1972-01-07T00:44:30+00:00 | the first reading of Greenwich time in Liberia
Africa/Monrovia            | 1972-01-06 23:59:59 | 1972-01-07T00:44:29+00:00 | the last second at -00:44:30
America/Caracas            | 2007-12-09 02:45    | 2007-12-09T02:45:00-04:00 | Venezuela goes back by half an hour, first pass
America/Caracas            | 2016-05-01 02:45    | 2016-05-01T03:00:00-04:00 | and forward again nine years later
Asia/Pyongyang             | 2018-05-04 23:45    | 2018-05-05T00:00:00+09:00 | a gap that ends at midnight
Asia/Pyongyang             | 2015-08-14 23:45    | 2015-08-14T23:45:00+09:00 | an overlap that ends at midnight, first pass
Antarctica/Troll           | 2026-03-29 02:30    | 2026-03-29T03:00:00+02:00 | a gap of two hours
Antarctica/Troll           | 2026-10-25 01:30    | 2026-10-25T01:30:00+02:00 | an overlap of two hours, first pass
Antarctica/Casey           | 2023-03-09 01:00    | 2023-03-09T01:00:00+11:00 | an overlap of three hours, first pass
Africa/Sao_Tome            | 2018-01-01 01:30    | 2018-01-01T02:00:00+01:00 | a gap in the small hours of New Year's Day
Africa/Sao_Tome            | 2019-01-01 01:30    | 2019-01-01T01:30:00+01:00 | an overlap one year later, first pass
Asia/Tehran                | 2022-03-22 00:00    | 2022-03-22T01:00:00+04:30 | the last missing midnight of Iran
America/Nuuk               | 2024-10-27 00:00    | 2024-10-27T00:00:00-02:00 | midnight at the end of a repeated hour
Africa/Windhoek            | 1994-03-20 23:30    | 1994-03-20T23:30:00+02:00 | Namibia repeats the hour before midnight, first pass
UTC                        | 2026-06-30 24:00    | 2026-07-01T00:00:00+00:00 | universal time has no surprises
UTC                        | 2024-02-29 23:59:59 | 2024-02-29T23:59:59+00:00 | the last second of leap day
UTC-5                      | 2026-03-08 02:30    | 2026-03-08T02:30:00-05:00 | a fixed offset knows no gap
UTC+5:30                   | 2026-01-01 00:00    | 2026-01-01T00:00:00+05:30 | a fixed offset of half an hour
UTC-9:30                   | 1999-12-31 24:00    | 2000-01-01T00:00:00-09:30 | the end of a century west of Greenwich
UTC+14                     | 2026-01-01 00:00    | 2026-01-01T00:00:00+14:00 | the first zone to see the year
UTC+12:45                  | 2028-02-29 12:00    | 2028-02-29T12:00:00+12:45 | leap day at three quarters of an hour
`;

const rows = table
  .trim()
  .split("\n")
  .map((line) => {
    const [zone, wall, expected, sentence] = line.split(" | ").map((cell) => cell.trim());
    const [date, time] = (wall as string).split(" ") as [string, string];
    const title = `${zone} ${wall}: ${sentence}`;
    return { title, zone: zone as string, date, time, expected: expected as string };
  });

describe("the first instant at which a clock reads a time or later", () => {
  test("the table has a row for every kind of surprise", () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(new Set(rows.map(({ zone }) => zone)).size).toBeGreaterThan(40);
  });

  test.each(rows.map((row) => [row.title, row] as const))(
    "%s",
    (_title, { zone, date, time, expected }) => {
      const at = instantOf(date, time, zone);
      expect(at).toBe(Date.parse(expected));
      expect(formatInstantIn(at, zone)).toBe(expected.replace(/(?=[+-]\d\d:\d\d$)/, ".000"));
    },
  );

  test("the table holds by the host's own rules, read from Intl", () => {
    for (const { title, zone, date, time, expected } of rows) {
      const at = firstInstantReading(zone, wallReading(date, time));
      expect(at, title).toBe(Date.parse(expected));
    }
  });
});
