// The page's own script: filters, and the way between findings and their places. One listener for each kind of event, however many findings there are.
(() => {
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const filter = one("#filter");
  const bar = one("#bar");
  const links = all("#index a");

  /** What is known of each file: its section, its findings in the order of the list. */
  const files = all("section.file").map((section) => ({ section, items: all("li.f", section).map(itemOf) }));
  let file = files[0];
  let chosen = null;

  function itemOf(element) {
    const group = element.closest("details");
    const { rule, severity } = group.dataset;
    return { element, group, rule, severity, number: element.dataset.n, text: null, shown: true };
  }

  // those who listen to the page hear the verdict and the files first, too
  document.body.prepend(...["#top", "#index", "#filter"].map((selector) => one(selector)).filter(Boolean));
  document.body.prepend(...all("a.skip"));
  document.documentElement.classList.add("js");
  document.body.classList.toggle("many", files.length > 1);

  // --- files ---

  function open(next) {
    if (!next) return;
    if (next !== file) choose(null);
    file = next;
    for (const { section } of files) section.classList.toggle("current", section === file.section);
    for (const link of links) {
      if (link.dataset.file === file.section.dataset.file) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    one('.skip[href^="#list"]').href = `#list${file.section.dataset.file}`;
    one('.skip[href^="#doc"]').href = `#doc${file.section.dataset.file}`;
  }

  function step(by) {
    const listed = files.filter((_, at) => !links[at]?.parentElement.hidden);
    open(listed[listed.indexOf(file) + by]);
    one('#index [aria-current="page"]')?.scrollIntoView({ block: "nearest" });
  }

  // --- the chosen finding ---

  /** Where no mark is, a place: the document's, or where the document would be. */
  function placeOf({ number }) {
    const { file: index } = file.section.dataset;
    return document.getElementById(`m${index}-${number}`) ?? one(".paper", file.section).firstElementChild;
  }

  const marksOf = (number) => all(`mark[data-f~="${number}"]`, file.section);

  function choose(item, { focus = "list", remember = true } = {}) {
    if (chosen) {
      chosen.element.removeAttribute("aria-current");
      for (const mark of marksOf(chosen.number)) mark.classList.remove("on");
    }
    chosen = item;
    bar.hidden = !item;
    if (!item) return;
    item.group.open = true;
    item.element.setAttribute("aria-current", "true");
    const marks = marksOf(item.number);
    for (const mark of marks) mark.classList.add("on");
    one("p", bar).textContent = one(".message", item.element.closest(".entry")).textContent;
    show(item.element, "nearest");
    show(marks[0] ?? placeOf(item), "center");
    if (focus === "list") one("a", item.element).focus({ preventScroll: true });
    if (focus === "document" && marks[0]) focusOn(marks[0]);
    if (remember) history.replaceState(null, "", `#${item.element.id}`);
  }

  /** Twice: what has not been laid out yet is only about as high as it is said to be. */
  function show(element, block) {
    if (!element) return;
    element.scrollIntoView({ block });
    requestAnimationFrame(() => element.scrollIntoView({ block }));
  }

  function focusOn(element) {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }

  function move(by) {
    const shown = file.items.filter((item) => item.shown);
    const at = chosen ? shown.indexOf(chosen) : by > 0 ? -1 : shown.length;
    const next = shown[at + by];
    if (next) choose(next);
  }

  const itemBy = (number) => file.items.find((item) => item.number === number);

  /** The innermost finding that is shown and has a mark; the next one at the same place when it is chosen already. */
  function itemAt(mark) {
    const items = mark.dataset.f
      .split(" ")
      .map(itemBy)
      .filter((item) => item?.shown);
    return items[(items.indexOf(chosen) + 1) % items.length];
  }

  /** From the list to the document, and back. */
  function cross() {
    const inDocument = document.activeElement?.closest(".paper");
    if (!chosen) move(1);
    else choose(chosen, { focus: inDocument ? "list" : "document" });
  }

  // --- filters ---

  function textOf(item) {
    const name = `${one("summary", item.group).textContent} ${one(".message", item.element.closest(".entry")).textContent}`;
    return (item.text ??= `${name} ${item.element.textContent}`.toLowerCase());
  }

  function apply() {
    const data = new FormData(filter);
    const severities = new Set(data.getAll("severity"));
    const [rule, text, only] = ["rule", "text", "file"].map((name) => (data.get(name) ?? "").trim().toLowerCase());
    let [shown, total] = [0, 0];
    for (const [at, { section, items }] of files.entries()) {
      const here = only === "" || only === section.dataset.file;
      for (const item of items) {
        item.shown =
          here &&
          severities.has(item.severity) &&
          (rule === "" || rule === item.rule) &&
          (text === "" || textOf(item).includes(text));
        item.element.hidden = !item.shown;
      }
      const count = items.filter((item) => item.shown).length;
      hideEmpty(section, items, count);
      if (links[at]) {
        one(".count", links[at]).textContent = count;
        links[at].parentElement.hidden = !here || (count === 0 && count < items.length);
      }
      shown += count;
      total += items.length;
    }
    const said = document.body.dataset.shown;
    filter.elements.shown.value = said.replace("{n}", shown).replace("{all}", total);
    if (only !== "") open(files[Number(only) - 1]);
    if (chosen && !chosen.shown) choose(null);
  }

  /** About how high a place in the list is. */
  const PLACE_REM = 1.9;

  function hideEmpty(section, items, count) {
    const entries = new Set();
    const groups = new Set();
    const numbers = new Set();
    const lists = new Map(all(".places", section).map((list) => [list, 0]));
    for (const { element, group, number, shown } of items) {
      if (!shown) continue;
      entries.add(element.closest(".entry"));
      groups.add(group);
      lists.set(element.parentElement, lists.get(element.parentElement) + 1);
      numbers.add(number);
    }
    for (const entry of all(".entry", section)) entry.hidden = !entries.has(entry);
    for (const [list, places] of lists) {
      list.hidden = places === 0;
      list.style.containIntrinsicBlockSize = `${places * PLACE_REM}rem`;
    }
    for (const group of all("details.rule", section)) group.hidden = !groups.has(group);
    for (const mark of all("mark", section))
      mark.classList.toggle("off", !mark.dataset.f.split(" ").some((number) => numbers.has(number)));
    one(".no-match", section).hidden = count > 0 || items.length === 0;
  }

  // --- events ---

  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    const item = mark && itemAt(mark);
    if (item) return choose(item, { focus: "none" });
    const link = event.target.closest("a");
    if (link?.matches(".go")) {
      event.preventDefault();
      return choose(itemBy(link.parentElement.dataset.n));
    }
    if (link?.matches("#index a")) {
      event.preventDefault();
      open(files[Number(link.dataset.file) - 1]);
      return history.replaceState(null, "", link.hash);
    }
    const action = event.target.closest("#bar button")?.dataset.do;
    if (action === "next") move(1);
    if (action === "previous") move(-1);
    if (action === "back") show(chosen?.element, "center");
    return undefined;
  });

  const KEYS = {
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    "]": () => step(1),
    "[": () => step(-1),
    "/": () => filter.elements.text.focus(),
    Escape: () => choose(null),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { target, key } = event;
    if (target.matches("input[type=search], select")) {
      if (key === "Escape") target.blur();
      if (key !== "Enter" || !target.matches("input")) return;
      target.blur();
      event.preventDefault();
      move(1);
      return;
    }
    const crosses = key === "Enter" && (target.matches(".go, mark") || target === document.body);
    const act = crosses ? cross : KEYS[key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  filter.addEventListener("input", apply);
  filter.addEventListener("submit", (event) => event.preventDefault());

  /** `#f2-7`: the seventh finding of the second file. */
  function follow() {
    const [, index, number] = /^#(?:f|m|file|list|doc|b)(\d+)(?:-(\d+))?$/.exec(location.hash) ?? [];
    if (index === undefined) return;
    open(files[Number(index) - 1]);
    const item = /^#[fm]\d/.test(location.hash) && itemBy(number);
    if (item) choose(item, { remember: false });
  }
  addEventListener("hashchange", follow);

  open(file);
  apply();
  follow();
})();
