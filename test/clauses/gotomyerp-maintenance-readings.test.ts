/**
 * gotomyerp 4.2 and Availability (i) under other readings: the nightly minutes on top of the hour, nightly
 * maintenance beyond its minutes counted, scheduled maintenance beyond the hour excluded.
 */
import { holdInADay, nightly, quarter, scheduled } from "./gotomyerp-works-of-a-day.js";
import { hour, minute } from "./written-instants.js";

holdInADay(
  "the nightly minutes in addition to the hour",
  [
    [
      "an hour's work and 15 minutes",
      [
        ["scheduled", "00:00", hour],
        ["routine", "02:00", quarter],
      ],
      { ...scheduled(hour), ...nightly(quarter) },
      0,
    ],
    [
      "a millisecond more of nightly work finds the hour used up",
      [
        ["scheduled", "00:00", hour],
        ["routine", "02:00", quarter + 1],
      ],
      { ...scheduled(hour), ...nightly(quarter) },
      1,
    ],
    [
      "a millisecond more of other work counts",
      [
        ["routine", "02:00", quarter],
        ["scheduled", "20:00", hour + 1],
      ],
      { ...nightly(quarter), ...scheduled(hour) },
      1,
    ],
    [
      "a sixteenth nightly minute leaves 59 of the hour",
      [
        ["routine", "02:00", 16 * minute],
        ["scheduled", "20:00", hour],
      ],
      { ...nightly(quarter), ...scheduled(hour) },
      minute,
    ],
    [
      "nightly work inside other work leaves the hour whole: 75 minutes",
      [
        ["scheduled", "02:00", 75 * minute],
        ["routine", "02:30", quarter],
      ],
      { ...nightly(quarter), ...scheduled(hour) },
      0,
    ],
    [
      "nightly work inside other work: the millisecond after 75 minutes counts",
      [
        ["scheduled", "02:00", 75 * minute + 1],
        ["routine", "02:30", quarter],
      ],
      { ...nightly(quarter), ...scheduled(hour) },
      1,
    ],
  ],
  { nightlyMaintenance: "in-addition" },
);

holdInADay(
  "nightly maintenance beyond its minutes where that counts",
  [
    ["15 minutes", [["routine", "02:00", quarter]], nightly(quarter), 0],
    ["a millisecond more", [["routine", "02:00", quarter + 1]], nightly(quarter), 1],
    ["a sixteenth minute", [["routine", "02:00", 16 * minute]], nightly(quarter), minute],
    [
      "it uses nothing of the hour up",
      [
        ["routine", "02:00", 20 * minute],
        ["scheduled", "20:00", 45 * minute],
      ],
      { ...nightly(quarter), ...scheduled(45 * minute) },
      5 * minute,
    ],
    [
      "and the minutes themselves do",
      [
        ["routine", "02:00", 20 * minute],
        ["scheduled", "20:00", 45 * minute + 1],
      ],
      { ...nightly(quarter), ...scheduled(45 * minute) },
      5 * minute + 1,
    ],
  ],
  { nightlyOverrun: "counts" },
);

holdInADay(
  "scheduled maintenance beyond the hour where that is excluded",
  [
    ["an hour is the hour's", [["scheduled", "20:00", hour]], scheduled(hour), 0],
    [
      "a millisecond more is excluded for itself",
      [["scheduled", "20:00", hour + 1]],
      { ...scheduled(hour), "beyond-the-hour": 1 },
      0,
    ],
    [
      "so are five hours more",
      [["scheduled", "10:00", 6 * hour]],
      { ...scheduled(hour), "beyond-the-hour": 5 * hour },
      0,
    ],
    [
      "unscheduled maintenance is not",
      [
        ["scheduled", "02:00", hour],
        ["unscheduled", "20:00", minute],
      ],
      scheduled(hour),
      minute,
    ],
  ],
  { beyondTheHour: "excluded" },
);
