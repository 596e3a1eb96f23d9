/** Samples as a picture: a row for each place, a letter for each minute (or second) from ten o'clock on. */
import { outagesFromProbes, type ProbeEvidence, type ProbeSample } from "nines";
import { at, minute, short } from "./service.js";

export type ProbeRule = Parameters<typeof outagesFromProbes>[1];

/** `u` up, `d` down, `x` both at once, `.` nothing. */
export type Picture = Readonly<Record<string, string>>;

/** The first sample's instant. */
export const ten: number = Date.parse(at("10:00"));

/** The samples of a picture, place by place. */
export function samplesOf(picture: Picture, everyMs = minute): ProbeSample[] {
  return Object.entries(picture).flatMap(([location, letters]) =>
    [...letters].flatMap((letter, n) => {
      const sample = { at: ten + n * everyMs, location };
      if (letter === "x") return [true, false].map((up) => ({ ...sample, up }));
      return letter === "." ? [] : [{ ...sample, up: letter === "u" }];
    }),
  );
}

/** What they prove, a line each: `10:01-10:02 fra,nyc`, and of what nobody can say. */
export function inShort({ outages, unmonitored }: ProbeEvidence): {
  down: string[];
  unknown: string[];
} {
  return {
    down: outages.map(
      ({ start, end, confirmedFrom = [] }) =>
        `${short(String(start))}-${short(String(end))} ${confirmedFrom.join()}`,
    ),
    unknown: unmonitored.map(({ start, end }) => `${short(String(start))}-${short(String(end))}`),
  };
}

/** What a picture proves, under a rule of one place and a minute's gap unless told otherwise. */
export function proved(
  picture: Picture,
  rule: Partial<ProbeRule> = {},
): ReturnType<typeof inShort> {
  return inShort(
    outagesFromProbes(samplesOf(picture), { minLocations: 1, maxGap: "PT1M", ...rule }),
  );
}
