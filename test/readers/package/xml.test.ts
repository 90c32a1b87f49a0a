/** Our XML scanner tells what saxes, a parser of long standing, tells of the same text, or both refuse it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { parseXml } from "../../../src/readers/package/xml.js";
import { XmlScanner } from "../../../src/readers/package/xml-scanner.js";
import { DoctypeError, XmlError } from "../../../src/readers/package/xml-text.js";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.js";
import { Zip } from "../../../src/readers/package/zip.js";

type Event = readonly string[];

/** Of elements all attributes, by their local names; text in one piece. */
function collector() {
  const events: string[][] = [];
  const text = (more: string) => {
    const last = events.at(-1);
    if (last?.[0] === "text") last[1] += more;
    else if (more !== "") events.push(["text", more]);
  };
  return { events, text };
}

/** As a decoder leaves it: without halves of characters. */
const decoded = (text: string) => Buffer.from(text).toString();
const local = (name: string) => name.slice(name.lastIndexOf(":") + 1);

function bySaxes(xml: string): readonly Event[] | undefined {
  const { events, text } = collector();
  let depth = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("doctype");
  });
  parser.on("opentag", ({ name, attributes }) => {
    const first = new Map<string, string>();
    for (const [key, value] of Object.entries(attributes)) if (!first.has(local(key))) first.set(local(key), value);
    depth++;
    events.push(["open", name.slice(name.indexOf(":") + 1), ...[...first].flat()]);
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    events.push(["close", name.slice(name.indexOf(":") + 1)]);
  });
  // white space around the root element is nothing that anybody reads
  parser.on("text", (more) => depth > 0 && text(more));
  parser.on("cdata", text);
  try {
    parser.write(xml).close();
    return events;
  } catch {
    return undefined;
  }
}

function byScanner(xml: string, step = xml.length): readonly Event[] | undefined {
  const { events, text } = collector();
  const scanner = new XmlScanner(
    {
      open: (tag) => {
        const names = new Set(
          [...tag.source.slice(tag.from, tag.to).matchAll(/([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map(
            ([, name = ""]) => local(name),
          ),
        );
        events.push(["open", tag.name, ...[...names].flatMap((name) => [name, tag.attribute(name) ?? "none"])]);
      },
      close: (name) => void events.push(["close", name]),
      text,
    },
    new Map(),
    DEFAULT_LIMITS.xmlDepth,
  );
  try {
    for (let at = 0; at < xml.length || at === 0; at += step || 1)
      scanner.write(xml.slice(at, at + step), at + step >= xml.length);
    return events;
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}

const accepted = [
  "<a/>",
  "<a></a >",
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:a w:b="c" d=\'"\'>text</w:a>\n<!-- end -->',
  "<a b = 'c\td\r\ne'\n/>",
  "<a b='&lt;&#x4e00;&#10;&apos;'>&amp;&quot;&gt;\r\n\r</a>",
  "<a><![CDATA[<&]]]]>]]&gt;</a><?end of it?>",
  "<a><!-- - --><?p?><?p q?><b/></a>",
  "<甲 乙='丙'>\u{20000}</甲>",
  "<a b='>' c='/'/>",
];
const refused = [
  "",
  " ",
  "a",
  "<a",
  "<a>",
  "<a></b>",
  "<a></a></a>",
  "<a/><b/>",
  "<a/>b",
  "<a/>&amp;",
  "<![CDATA[]]><a/>",
  "<a b/>",
  "<a b=c/>",
  "<a b='c'd='e'/>",
  "<a b='c' b='d'/>",
  "<a b='<'/>",
  "<a b='&x;'/>",
  "<a>&#0;</a>",
  "<a>&#xd800;</a>",
  "<a>& b</a>",
  "<a>&amp</a>",
  "<a>]]></a>",
  "<a>\u0001</a>",
  "<a>\uffff</a>",
  "<a b='\u0002'/>",
  "<a><!-- -- --></a>",
  "<a><!-- --->",
  "<1/>",
  "< a/>",
  "<a 1='b'/>",
  "<a/ >",
  "<a><?xml version='1.0'?></a>",
  " <?xml version='1.0'?><a/>",
  "<?xml version='2.0'?><a/>",
  "<?xml?><a/>",
  "<?1?><a/>",
  "<??><a/>",
  "<!X><a/>",
  "<a\u0000/>",
  "<a></a\u0000>",
];

describe("XML", () => {
  it.each(accepted)("is read as saxes reads it: %j", (xml) => {
    const events = bySaxes(xml);
    expect(events).toBeDefined();
    expect(byScanner(xml)).toEqual(events);
  });

  it.each(refused)("that is not well formed is refused: %j", (xml) => {
    expect(bySaxes(xml)).toBeUndefined();
    expect(byScanner(xml)).toBeUndefined();
  });

  it("with a document type is refused for that", () => {
    const scanner = new XmlScanner({ open: () => {}, close: () => {} }, new Map(), 9);
    expect(() => scanner.write("<!DOCTYPE a><a/>", true)).toThrow(DoctypeError);
  });

  it("is read the same in pieces, and damaged as saxes reads it", () => {
    fc.assert(
      fc.property(documents, damages, fc.integer({ min: 1, max: 40 }), (xml, damage, step) => {
        const damaged = decoded(
          damage.reduce((text, { at, remove, insert }) => {
            const place = at % (text.length + 1);
            return text.slice(0, place) + insert + text.slice(place + remove);
          }, xml),
        );
        const events = byScanner(damaged);
        expect(events).toEqual(bySaxes(damaged));
        expect(byScanner(damaged, step)).toEqual(events);
      }),
      { seed: 20_240_607, numRuns: 2000 },
    );
  });

  it("of real packages is read as saxes reads it", () => {
    const file = path.join(import.meta.dirname, "../../fixtures/formats/everything.docx");
    const zip = new Zip(new Uint8Array(readFileSync(file)), DEFAULT_LIMITS);
    const parts = zip.names.filter((name) => /\.(?:xml|rels)$/.test(name));
    expect(parts.length).toBeGreaterThan(5);
    for (const part of parts) {
      const xml = new TextDecoder().decode(zip.read(part));
      expect(byScanner(xml)).toEqual(bySaxes(xml));
    }
  });
});

const names = fc.constantFrom("a", "w:b", "w:bc", "甲", "x-1", "_.");
const texts = fc
  .array(fc.constantFrom("文", "a ", "&lt;", "&#65;", "\r\n", "\r", "]", "]]&gt;", "\t", "'", "/>", "=", "\u{20000}"), {
    maxLength: 6,
  })
  .map((pieces) => pieces.join(""));
const attributes = fc
  .uniqueArray(fc.tuple(names, texts, fc.constantFrom(" ", "\n", "  ")), { selector: ([name]) => name, maxLength: 3 })
  .map((list) => list.map(([name, value, space]) => `${space}${name}="${value}"`).join(""));
const others = fc.constantFrom("<!-- c -->", "<?p i?>", "<![CDATA[<x> ]] ]]>", "");
const { documents } = fc.letrec<{ documents: string; content: string }>((tie) => ({
  documents: fc
    .tuple(names, attributes, fc.array(tie("content"), { maxLength: 4 }))
    .map(([name, own, content]) =>
      content.length === 0 ? `<${name}${own}/>` : `<${name}${own}>${content.join("")}</${name} >`,
    ),
  content: fc.oneof({ depthSize: "small" }, texts, others, tie("documents")),
}));
const damages = fc.array(
  fc.record({
    at: fc.nat(500),
    remove: fc.nat(2),
    insert: fc.constantFrom(
      "",
      "<",
      ">",
      "/",
      '"',
      "&",
      ";",
      " ",
      "-",
      "--",
      "?",
      "!",
      "]",
      "]]>",
      "x",
      "\u0001",
      "<a>",
      "</a>",
      "<b/>",
    ),
  }),
  { maxLength: 2 },
);

describe("an element that nobody asks about", () => {
  const opened = (xml: string) => {
    const seen: string[] = [];
    const handler = {
      passed: "w:latent",
      open: ({ name }: { name: string }) => void seen.push(name),
      close: () => {},
    };
    parseXml(new TextEncoder().encode(xml), "word/a.xml", handler, DEFAULT_LIMITS);
    return seen;
  };
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

  it("is passed over with all that it holds", () =>
    expect(opened(`<w:s ${W}><w:latent a="1"><w:x b=/></w:y></w:latent><w:z/></w:s>`)).toEqual(["w:s", "w:z"]));
  it("is read as any other where it holds nothing", () =>
    expect(opened(`<w:s ${W}><w:latent/><w:z/></w:s>`)).toEqual(["w:s", "w:latent", "w:z"]));
  it("is read as any other where it is the root", () =>
    expect(opened(`<w:latent ${W}><w:z/></w:latent>`)).toEqual(["w:latent", "w:z"]));
});
