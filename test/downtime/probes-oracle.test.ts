/** Probes held against a naive reading of the rules, second by second, that shares no code with the library. */
import fc from "fast-check";
import { outagesFromProbes } from "nines";
import { expect, test } from "vitest";
import { deepFreeze } from "../arbitraries.js";
import { type Picture, samplesOf, ten } from "./probed.js";
import { second } from "./service.js";

interface Scene {
  readonly picture: Picture;
  readonly needed: number;
  readonly gap: number;
  readonly inRow: number;
  /** A place without samples that is expected. */
  readonly silent: boolean;
  /** The seconds looked at. */
  readonly from: number;
  readonly until: number;
}

const letters = fc.oneof(
  fc.string({ unit: fc.constantFrom("u", "d", "."), maxLength: 24 }),
  fc.string({ unit: fc.constantFrom("u", "d", "d", "d", "x", ".", "."), maxLength: 24 }),
);

const scenes: fc.Arbitrary<Scene> = fc
  .record({
    rows: fc.array(letters, { minLength: 1, maxLength: 4 }),
    needed: fc.integer({ min: 1, max: 4 }),
    gap: fc.integer({ min: 0, max: 4 }),
    inRow: fc.integer({ min: 1, max: 4 }),
    silent: fc.boolean(),
    from: fc.integer({ min: -3, max: 10 }),
    length: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ rows, from, length, needed, silent, ...rest }) => {
    const picture = Object.fromEntries(rows.map((row, n) => [`place${n}`, row]));
    const places = rows.filter((row) => /[udx]/.test(row)).length + 1;
    return deepFreeze({
      ...rest,
      silent,
      needed: silent ? Math.min(needed, places) : needed,
      picture,
      from,
      until: from + length,
    });
  });

type Seen = "up" | "down" | "unknown";

/** What one place says of a second: by the latest letter before, if it speaks that long. */
function seenAt(row: string, at: number, { gap, inRow }: Scene): Seen {
  const isSample = (n: number): boolean => (row[n] ?? ".") !== ".";
  let own = at;
  while (own >= 0 && !isSample(own)) own--;
  if (own < 0 || at >= own + gap || row[own] === "x") return "unknown";
  if (row[own] === "u") return "up";
  let failures = 1;
  const nextOf = (n: number, step: number): number => {
    let next = n + step;
    while (next >= 0 && next < row.length && !isSample(next)) next += step;
    return isSample(next) && Math.abs(next - n) <= gap ? next : -1;
  };
  for (let n = nextOf(own, -1); n >= 0 && row[n] === "d"; n = nextOf(n, -1)) failures++;
  let last = own;
  for (let n = nextOf(own, 1); n >= 0 && row[n] === "d"; n = nextOf(n, 1)) {
    failures++;
    last = n;
  }
  if (failures >= inRow) return "down";
  const after = nextOf(last, 1);
  return after >= 0 && row[after] === "u" ? "up" : "unknown";
}

interface Stretch {
  readonly start: number;
  end: number;
  readonly places: Set<string>;
}

/** Seconds in a row of one kind, as stretches with the places that were down in them. */
function naive(scene: Scene): { down: Stretch[]; unknown: Stretch[] } {
  const rows = Object.entries(scene.picture).filter(([, row]) => /[udx]/.test(row));
  const nobody = scene.silent ? 1 : 0;
  const lacking = Math.max(0, scene.needed - rows.length - nobody);
  const found = { down: [] as Stretch[], unknown: [] as Stretch[] };
  for (let at = scene.from; at < scene.until; at++) {
    const seen = rows.map(([place, row]) => [place, seenAt(row, at, scene)] as const);
    const down = seen.filter(([, each]) => each === "down").map(([place]) => place);
    const unknown = seen.filter(([, each]) => each === "unknown").length + nobody + lacking;
    const kind = down.length >= scene.needed ? "down" : "unknown";
    if (kind === "unknown" && down.length + unknown < scene.needed) continue;
    const last = found[kind].at(-1);
    if (last?.end === at) last.end = at + 1;
    else found[kind].push({ start: at, end: at + 1, places: new Set() });
    for (const place of down) found[kind].at(-1)?.places.add(place);
  }
  return found;
}

const secondsOf = (instant: unknown): number => (Date.parse(String(instant)) - ten) / second;

test("probes prove what a reading second by second finds", () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const { picture, needed, gap, inRow, silent, from, until } = scene;
      const rule = {
        minLocations: needed,
        maxGap: `PT${gap}S`,
        minConsecutive: inRow,
        from: ten + from * second,
        until: ten + until * second,
        ...(silent ? { locations: ["silent", ...placesFor(picture, needed)] } : {}),
      };
      const found = outagesFromProbes(samplesOf(picture, second), rule);
      const expected = naive(scene);
      expect(
        found.outages.map(({ start, end, confirmedFrom }) => [
          secondsOf(start),
          secondsOf(end),
          confirmedFrom,
        ]),
      ).toEqual(expected.down.map(({ start, end, places }) => [start, end, [...places].sort()]));
      expect(found.unmonitored.map(({ start, end }) => [secondsOf(start), secondsOf(end)])).toEqual(
        expected.unknown.map(({ start, end }) => [start, end]),
      );
    }),
  );
});

test("outages and unmonitored time never meet, and neither touches its own kind", () => {
  fc.assert(
    fc.property(scenes, ({ picture, needed, gap, inRow }) => {
      const rule = { minLocations: needed, maxGap: `PT${gap}S`, minConsecutive: inRow };
      const { outages, unmonitored } = outagesFromProbes(samplesOf(picture, second), rule);
      const all = [
        ...outages.map((each) => ({ ...each, kind: "down" })),
        ...unmonitored.map((each) => ({ ...each, kind: "unknown" })),
      ]
        .map(({ start, end, kind }) => ({ start: secondsOf(start), end: secondsOf(end), kind }))
        .sort((a, b) => a.start - b.start);
      for (const [n, { start, end, kind }] of all.entries()) {
        const before = all[n - 1];
        expect(end).toBeGreaterThan(start);
        if (before === undefined) continue;
        expect(start).toBeGreaterThanOrEqual(before.end);
        if (before.kind === kind) expect(start).toBeGreaterThan(before.end);
      }
    }),
  );
});

/** Places with samples that, with the silent one, are as many as are needed. */
function placesFor(picture: Picture, needed: number): string[] {
  return Object.entries(picture)
    .filter(([, row]) => /[udx]/.test(row))
    .map(([place]) => place)
    .slice(0, Math.max(0, needed - 1));
}
