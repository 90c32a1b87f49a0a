/** Texts that no office writes and that some file of an archive is: made to be slow for who looks at each place twice. */

const LINE = "各科室对照清单逐项核查，督促落实整改措施，";
const HEADINGS = ["一、加强组织领导", "（一）明确责任分工", "1. 制定工作方案"];

/** By name: how the text is made of a count, and the largest count. */
export const ODD = {
  "one line of 5 MB": { count: 5_000_000, make: (bytes) => LINE.repeat(bytes / Buffer.byteLength(LINE)) },
  "100,000 XX": { count: 100_000, make: (count) => "由XX负责，".repeat(count) },
  "100,000 headings": {
    count: 100_000,
    make: (count) => Array.from({ length: count }, (_, at) => HEADINGS[at % HEADINGS.length]).join("\n"),
  },
  "一是 a million times": { count: 1_000_000, make: (count) => "一是".repeat(count) },
};
