// A row of the table.
((archive) => {
  const MOST_RULES = 3;

  /** Text is text: what stands in a name or a message never becomes markup. */
  archive.element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };
  const { element } = archive;

  /** The page and the place in it that have a file's findings; undefined for a file without any. */
  function addressOf({ at, volume }, facts) {
    if (volume === 0) return undefined;
    return `${encodeURIComponent(facts.folder)}/${String(volume).padStart(4, "0")}.html#f${at + 1}`;
  }

  function cell(className, parts, title = "") {
    const content = element("div");
    content.append(...parts);
    const made = element("td", className);
    made.title = title;
    made.append(content);
    return made;
  }

  function pathCell(file, facts) {
    const slash = file.path.lastIndexOf("/") + 1;
    const address = addressOf(file, facts);
    const name = element(address ? "a" : "span", "name", file.path.slice(slash));
    if (address) Object.assign(name, { href: address, tabIndex: -1 });
    return cell("path", [name, element("span", "folder", file.path.slice(0, slash))], file.path);
  }

  function rulesCell({ rules, reason }, facts) {
    if (reason > 0) {
      const { message } = facts.reasons[reason - 1];
      return cell("rules", [element("span", "reason", message)], message);
    }
    const more = rules.length / 2 - MOST_RULES;
    const parts = more > 0 ? [element("span", "count", `+${more}`)] : [];
    const said = [];
    for (let at = 0; at < rules.length; at += 2) {
      const { name, severity } = facts.rules[rules[at] - 1];
      said.push(`${name} ${rules[at + 1]}`);
      if (at >= 2 * MOST_RULES) continue;
      const item = element("span", `hit ${severity}`, name);
      item.append(element("b", "", rules[at + 1]));
      parts.push(item, " ");
    }
    return cell("rules", parts, said.join("\n"));
  }

  const number = (severity, count) => cell(`number ${count > 0 ? severity : "zero"}`, [count > 0 ? count : "·"]);

  /** The row of a file at a place in the list; the active one is where the keys go on from. */
  archive.rowOf = (file, at, { facts, active }) => {
    const verdict = facts.verdicts[file.verdict];
    const row = element("tr", verdict.id);
    row.dataset.at = at;
    row.tabIndex = at === active ? 0 : -1;
    row.setAttribute("aria-rowindex", at + 2);
    row.append(
      pathCell(file, facts),
      cell("verdict-cell", [element("span", "dot"), element("span", "", verdict.name)]),
      number("error", file.errors),
      number("warning", file.warnings),
      number("info", file.infos),
      rulesCell(file, facts),
      cell("kind", [file.kind === 0 ? "" : facts.kinds[file.kind - 1]]),
      cell("format", [file.format === 0 ? facts.words.none : facts.formats[file.format - 1]]),
    );
    return row;
  };
})(globalThis.archive);
