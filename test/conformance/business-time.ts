/** Business time as it is compared with peers: of libraries and of help desks alike. */
import type { Comparison } from "./agreement.js";
import { ourAnswer, theirAnswer } from "./answers.js";
import { otherAnswer } from "./other-conventions.js";
import { readVectors, type Vector } from "./vectors.js";

/** Vectors that ask for an instant, a length of open time or intervals. */
export const businessTime: Comparison<Vector> = {
  read: readVectors,
  title: ({ op }) => op,
  theirs: theirAnswer,
  ours: ourAnswer,
  other: otherAnswer,
};
