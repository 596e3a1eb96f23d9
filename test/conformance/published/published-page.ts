/** The page of published agreements, written from the fixtures themselves. */
import type { PublishedSla } from "./published-sla.js";

const head = `# Published service level agreements

Agreements that providers publish, written as policies in our own words. Each is parsed, held against the linter
and assessed on a period in which its promise was missed and one in which it was met; the fixtures stand in
\`test/conformance/published/\`. A term is left out where the policy language has no field for it; what an excerpt
of the agreement does not say is not counted as left out.
`;

/** The whole page. */
export function publishedPage(published: readonly PublishedSla[]): string {
  const held = (each: PublishedSla): string =>
    each.contracts.length === 0 ? "none" : each.leftOut.length === 0 ? "full" : "in part";
  const count = (how: string): number => published.filter((each) => held(each) === how).length;
  const rows = published.map((each) => {
    const cells = [
      `\`${each.id}\``,
      each.provider,
      each.service,
      String(each.contracts.length),
      held(each),
      each.leftOut.join("; ") || "–",
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const examples = published.flatMap((each) =>
    each.examples.map(({ id, says, printed, ours, inconsistent }) => {
      const agreement = inconsistent === undefined ? "agrees" : `${ours()}: ${inconsistent}`;
      return `| ${id} | ${each.provider} | ${says} | ${printed} | ${agreement} |`;
    }),
  );
  return `${head}
${published.length} agreements: ${count("full")} in full, ${count("in part")} in part, ${count("none")} not at all.

| id | provider | service | policies | held | left out |
| --- | --- | --- | --- | --- | --- |
${rows.join("\n")}

## Worked examples

What a provider, or somebody who explains its agreement, prints, and what \`nines\` computes from the same inputs.

| id | provider | inputs | printed | ours |
| --- | --- | --- | --- | --- |
${examples.join("\n")}
`;
}
