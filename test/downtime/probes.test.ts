/** From probes to outages: how many failures, from how many places, and what nobody can say. */
import { outagesFromProbes } from "nines";
import { describe, expect, test } from "vitest";
import { inShort, type Picture, type ProbeRule, proved, samplesOf, ten } from "./probed.js";
import { at, minute } from "./service.js";

type Row = [string, Picture, Partial<ProbeRule>, string[], string[]];

describe("one place", () => {
  const rows: Row[] = [
    ["up all the time", { fra: "uuuu" }, {}, [], []],
    ["down all the time", { fra: "dddd" }, {}, ["10:00-10:04 fra"], []],
    ["down for one sample", { fra: "uduu" }, {}, ["10:01-10:02 fra"], []],
    ["down twice", { fra: "udud" }, {}, ["10:01-10:02 fra", "10:03-10:04 fra"], []],
    ["not heard of for a minute", { fra: "uu.u" }, {}, [], ["10:02-10:03"]],
    [
      "down before and after a gap",
      { fra: "ud.du" },
      {},
      ["10:01-10:02 fra", "10:03-10:04 fra"],
      ["10:02-10:03"],
    ],
    ["a single sample", { fra: "d" }, {}, ["10:00-10:01 fra"], []],
    ["saying both at once", { fra: "uxuu" }, {}, [], ["10:01-10:02"]],
    [
      "saying both while down",
      { fra: "dxd" },
      {},
      ["10:00-10:01 fra", "10:02-10:03 fra"],
      ["10:01-10:02"],
    ],
  ];

  test.for(rows)("%s", ([, picture, rule, down, unknown]) => {
    expect(proved(picture, rule)).toEqual({ down, unknown });
  });

  const repeated = [true, false] as const;

  test.for(repeated)("saying the same twice says it once: %s", (up) => {
    const twice = [
      ...samplesOf({ fra: "u" }),
      { at: ten + minute, location: "fra", up },
      { at: ten + minute, location: "fra", up },
    ];
    const found = outagesFromProbes(twice, { minLocations: 1, maxGap: "PT1M", minConsecutive: 2 });
    expect(inShort(found)).toEqual({ down: [], unknown: up ? [] : ["10:01-10:02"] });
    expect(found.because).toEqual([]);
  });
});

describe("failures in a row", () => {
  const three = { minConsecutive: 3 };
  const rows: Row[] = [
    ["one less is up time", { fra: "uddu" }, three, [], []],
    ["exactly that many, from the first on", { fra: "udddu" }, three, ["10:01-10:04 fra"], []],
    ["one more", { fra: "uddddu" }, three, ["10:01-10:05 fra"], []],
    ["an answer between begins anew", { fra: "ddudd.uu" }, three, [], ["10:03-10:06"]],
    ["one less before a gap is unknown", { fra: "udd.uu" }, three, [], ["10:01-10:04"]],
    [
      "exactly that many before a gap",
      { fra: "uddd.u" },
      three,
      ["10:01-10:04 fra"],
      ["10:04-10:05"],
    ],
    ["one less at the end is unknown", { fra: "uudd" }, three, [], ["10:02-10:04"]],
    ["exactly that many at the end", { fra: "uddd" }, three, ["10:01-10:04 fra"], []],
    ["a gap parts them", { fra: "udd.ddu" }, three, [], ["10:01-10:04"]],
    ["a contradiction parts them", { fra: "uddxddu" }, three, [], ["10:01-10:04"]],
    [
      "one is enough where one is asked for",
      { fra: "udu" },
      { minConsecutive: 1 },
      ["10:01-10:02 fra"],
      [],
    ],
  ];

  test.for(rows)("%s", ([, picture, rule, down, unknown]) => {
    expect(proved(picture, rule)).toEqual({ down, unknown });
  });
});

describe("how long a sample speaks", () => {
  const gaps: [string, string, string[], string[]][] = [
    ["exactly until the next", "PT1M", ["10:00-10:02 fra"], []],
    [
      "a millisecond less",
      "PT59.999S",
      ["10:00-10:00:59.999 fra", "10:01-10:01:59.999 fra"],
      ["10:00:59.999-10:01"],
    ],
    ["longer than until the next", "PT5M", ["10:00-10:02 fra"], []],
  ];

  test.for(gaps)("%s", ([, maxGap, down, unknown]) => {
    const found = proved({ fra: "ddu" }, { maxGap, until: at("10:02") });
    expect(found.down).toEqual(down);
    expect(found.unknown.slice(0, unknown.length)).toEqual(unknown);
  });

  test("the last speaks as long as the rule says", () => {
    expect(proved({ fra: "ud" }, { maxGap: "PT5M" })).toEqual({
      down: ["10:01-10:06 fra"],
      unknown: [],
    });
  });

  test("a gap of nothing says nothing of any time", () => {
    expect(proved({ fra: "udu" }, { maxGap: "PT0S" })).toEqual({
      down: [],
      unknown: ["10:00-10:02"],
    });
  });
});

describe("several places", () => {
  const two = { minLocations: 2 };
  const rows: Row[] = [
    ["one of two sees it down", { fra: "uddu", nyc: "uuuu" }, two, [], []],
    [
      "both see it down for a while",
      { fra: "uddu", nyc: "uudd" },
      two,
      ["10:02-10:03 fra,nyc"],
      [],
    ],
    ["never at once", { fra: "uduu", nyc: "uudu" }, two, [], []],
    [
      "two of three",
      { fra: "udddu", nyc: "uuddd", sin: "uuuuu" },
      two,
      ["10:02-10:04 fra,nyc"],
      [],
    ],
    [
      "changing places, without a break",
      { fra: "uddduu", nyc: "uddddu", sin: "uuuddu" },
      two,
      ["10:01-10:05 fra,nyc,sin"],
      [],
    ],
    ["one is down, one says nothing", { fra: "uddu", nyc: "uu.u" }, two, [], ["10:02-10:03"]],
    ["one is up, one says nothing", { fra: "uuuu", nyc: "uu.u" }, two, [], []],
    ["neither says anything", { fra: "u.u", nyc: "u.u" }, two, [], ["10:01-10:02"]],
    [
      "two are down, one says nothing",
      { fra: "ud", nyc: "ud", sin: "u." },
      two,
      ["10:01-10:02 fra,nyc"],
      [],
    ],
    ["two say nothing, one is up", { fra: "u.", nyc: "u.", sin: "uu" }, two, [], ["10:01-10:02"]],
    ["one says nothing, two are up", { fra: "u.", nyc: "uu", sin: "uu" }, two, [], []],
    ["too few, down: nobody can say", { fra: "udu" }, two, [], ["10:01-10:02"]],
    [
      "too few by two: nobody can say while it is down",
      { fra: "udu" },
      { minLocations: 3 },
      [],
      ["10:01-10:02"],
    ],
    [
      "one that is expected is missing, the other down",
      { fra: "udu" },
      { ...two, locations: ["fra", "nyc"] },
      [],
      ["10:01-10:02"],
    ],
    [
      "one that is expected is missing, two are down",
      { fra: "udu", sin: "udu" },
      { ...two, locations: ["fra", "nyc"] },
      ["10:01-10:02 fra,sin"],
      [],
    ],
    [
      "one place is enough, one is missing",
      { fra: "uduu" },
      { minLocations: 1, locations: ["fra", "nyc"] },
      ["10:01-10:02 fra"],
      ["10:00-10:01", "10:02-10:04"],
    ],
    [
      "a short run that nobody finished",
      { fra: "uddu", nyc: "ud.." },
      { ...two, minConsecutive: 2, until: at("10:04") },
      [],
      ["10:01-10:03"],
    ],
  ];

  test.for(rows)("%s", ([, picture, rule, down, unknown]) => {
    expect(proved(picture, rule)).toEqual({ down, unknown });
  });

  test("the order of samples does not matter", () => {
    const samples = samplesOf({ fra: "udddu.u", nyc: "uuddxdu" });
    const rule = { minLocations: 2, maxGap: "PT1M" };
    const found = outagesFromProbes(samples, rule);
    expect(outagesFromProbes([...samples].reverse(), rule)).toEqual({
      ...found,
      because: expect.anything() as unknown,
    });
    const sorted = [...samples].sort((a, b) => Number(a.at) - Number(b.at));
    expect(inShort(outagesFromProbes(sorted, rule))).toEqual(inShort(found));
  });
});
