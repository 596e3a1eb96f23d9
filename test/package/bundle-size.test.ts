/**
 * What the library adds to a bundle, luxon and zod aside, in bytes minified and compressed by gzip. Each
 * ceiling stands a little above what was measured, so that growth is a decision: raise it with a reason.
 * `npm run size` prints the numbers and the largest sources.
 */
import { describe, expect, test } from "vitest";
import { bundledEntry, bundledUse } from "./bundled.js";

interface Ceiling {
  readonly entry: string;
  /** Bytes, gzipped. */
  readonly most: number;
  readonly because: string;
}

const entries: readonly Ceiling[] = [
  {
    entry: "index",
    most: 82_000,
    because:
      "credit 16 kB, downtime 12, policy 9, support 8, the rest 36; the goal of 30,000 is missed by 51,800",
  },
  {
    entry: "presets",
    most: 23_000,
    because: "a policy is checked when made: schemas of all terms, calendars 4.4 kB, refusals 3.3",
  },
  {
    entry: "time",
    most: 15_000,
    because:
      "calendars 5.4 kB, zones and dates 5.7, refusals 3.4; the goal of 6,000 is missed by 8,500",
  },
  {
    entry: "explain",
    most: 8_000,
    because: "statements 4.2 kB, refusals 3.3; types of the engine only",
  },
  {
    entry: "interop",
    most: 7_200,
    because: "the notes of three systems 3.4 kB, refusals 3.4",
  },
];

describe("the bundle of an entry point", () => {
  test.each(entries)("nines/$entry stays under $most bytes: $because", async ({ entry, most }) => {
    const { gzipped } = await bundledEntry(entry);
    expect(gzipped).toBeLessThanOrEqual(most);
    expect(gzipped, "a ceiling far above the measure holds nothing").toBeGreaterThan(most * 0.9);
  });
});

interface Use {
  readonly name: string;
  /** Folders of `src` of which nothing may be in the bundle. */
  readonly without: readonly string[];
  readonly most: number;
}

const late = ["credit", "termination", "ledger", "lint", "assessment", "explain", "interop"];
const uses: readonly Use[] = [
  {
    name: "computeDeadlines",
    without: ["downtime", "availability", "presets", ...late],
    most: 24_000,
  },
  {
    name: "definePolicy",
    without: ["support", "downtime", "facts", "availability", ...late],
    most: 17_500,
  },
  { name: "measureAvailability", without: ["support", "presets", ...late], most: 38_000 },
  {
    name: "applyCredits",
    without: ["calendar", "support", "downtime", "availability", "credit", "policy"],
    most: 12_000,
  },
  {
    name: "allocateMoney",
    without: ["time", "calendar", "policy", "facts", "support", ...late],
    most: 4_500,
  },
];

describe("the bundle of a program that uses one function", () => {
  test.each(uses)("$name brings nothing of $without", async ({ name, without, most }) => {
    const { files, gzipped } = await bundledUse(name);
    const folders = new Set(files.map(([file]) => file.split("/")[1] ?? file));
    expect(without.filter((folder) => folders.has(folder))).toEqual([]);
    expect(gzipped).toBeLessThanOrEqual(most);
  });

  test("./time makes no schema of a policy and explain and interop run no engine", async () => {
    const foldersOf = async (entry: string): Promise<string[]> => {
      const { files } = await bundledEntry(entry);
      return [...new Set(files.map(([file]) => file.split("/")[1] ?? file))].sort();
    };
    expect(await foldersOf("time")).toEqual(["calendar", "core", "time"]);
    expect(await foldersOf("presets")).toEqual([
      "calendar",
      "core",
      "money",
      "policy",
      "presets",
      "time",
    ]);
    expect(await foldersOf("explain")).toEqual(["core", "explain", "money", "policy", "time"]);
    expect(await foldersOf("interop")).toEqual(["core", "interop", "money", "policy"]);
  });
});
