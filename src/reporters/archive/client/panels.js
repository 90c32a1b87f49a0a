// The panels beside the table: how much there is of what; each line of them filters.
((archive) => {
  /** Folders that are listed at once. */
  const MOST_FOLDERS = 300;
  /** Of a list as long as it is not opened; the style knows the number, too. */
  archive.FIRST_LINES = 8;
  const { element } = archive;
  const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

  /** A bar of the share of each verdict; the whole of it is the largest of a list. */
  function fillBar(bar, byVerdict, most, facts) {
    const parts = byVerdict.map((count, at) => [count, facts.verdicts[at].id]).filter(([count]) => count > 0);
    bar.replaceChildren(
      ...parts.map(([count, verdict]) => {
        const part = element("i", verdict);
        // the style attribute would be stopped by the page's policy
        part.style.width = `${(100 * count) / most}%`;
        return part;
      }),
    );
  }

  /** Shows the numbers of what is selected. */
  archive.fillFacets = (counts, { chosen }, facts) => {
    const none = facts.verdicts.map(() => 0);
    for (const list of document.querySelectorAll(".facet[data-facet]")) {
      const { facet } = list.dataset;
      const byValue = counts[facet];
      const most = Math.max(0, ...[...byValue.values()].map(sum));
      for (const button of list.querySelectorAll("button")) {
        const value = archive.valueOf(button, facet);
        const byVerdict = byValue.get(value) ?? none;
        const pressed = chosen[facet].has(value);
        button.setAttribute("aria-pressed", pressed);
        button.querySelector(".count").textContent = sum(byVerdict).toLocaleString("en-US");
        button.classList.toggle("nothing", sum(byVerdict) === 0 && !pressed);
        fillBar(button.querySelector(".bar"), byVerdict, most, facts);
      }
    }
    const verdicts = facts.verdicts.map((_, at) => sum(counts.verdict.get(at) ?? none));
    fillBar(document.querySelector("#share"), verdicts, sum(verdicts), facts);
  };

  /** What the rows have for a line: a number, or the code of a reason. */
  archive.valueOf = (button, facet) => (facet === "reason" ? button.dataset.value : Number(button.dataset.value));

  function folderLine(name, folder, byVerdict, most, facts) {
    const button = element("button");
    button.type = "button";
    button.dataset.folder = folder;
    const bar = element("span", "bar");
    bar.setAttribute("aria-hidden", "true");
    fillBar(bar, byVerdict, most, facts);
    button.append(
      element("span", "label", name),
      element("span", "count", sum(byVerdict).toLocaleString("en-US")),
      bar,
    );
    const item = element("li");
    item.append(button);
    return item;
  }

  /** The folders inside the chosen one, and the way back up. */
  archive.fillFolders = (shown, { folder }, facts, root) => {
    const panel = document.querySelector("#folders");
    const within = folder === "" ? root : folder;
    const folders = archive.foldersIn(shown, within, facts);
    const most = Math.max(0, ...folders.map(([, byVerdict]) => sum(byVerdict)));
    const lines = folders.slice(0, MOST_FOLDERS);
    panel
      .querySelector("ul")
      .replaceChildren(...lines.map(([name, counts]) => folderLine(name, within + name, counts, most, facts)));
    panel.querySelector(".all").hidden = lines.length <= archive.FIRST_LINES;
    const note = panel.querySelector(".empty");
    const more = folders.length - lines.length;
    note.hidden = folders.length > 0 && more === 0;
    note.textContent = more > 0 ? facts.words["folder.more"].replace("{n}", more) : facts.words["folder.none"];
    panel.querySelector(".trail").replaceChildren(...trailTo(folder, facts, root));
  };

  /** The folders above, from the one that all files are in. */
  function trailTo(folder, facts, root) {
    const names = folder.slice(root.length).split("/").slice(0, -1);
    const steps = names.map((name, at) => [name, `${root}${names.slice(0, at + 1).join("/")}/`]);
    return [[root || facts.words["folder.top"], ""], ...steps].map(([name, to]) => {
      const button = element("button", "", name);
      Object.assign(button, { type: "button", disabled: to === folder });
      button.dataset.folder = to;
      return button;
    });
  }

  /** What is chosen, each to be taken back. */
  archive.fillChosen = ({ folder, chosen }) => {
    const lines = archive.FACETS.flatMap((facet) =>
      [...chosen[facet]].map((value) => {
        const button = document.querySelector(`[data-facet="${facet}"] [data-value="${CSS.escape(value)}"]`);
        return { text: button?.querySelector(".label").textContent ?? value, facet, value };
      }),
    );
    if (folder !== "") lines.unshift({ text: folder, folder: "" });
    const items = lines.map(({ text, facet, value, folder: to }) => {
      const button = element("button", "chip", text);
      button.type = "button";
      if (facet) Object.assign(button.dataset, { takes: facet, value });
      else button.dataset.folder = to;
      button.append(element("span", "", "×"));
      const item = element("li");
      item.append(button);
      return item;
    });
    document.querySelector("#chosen").replaceChildren(...items);
    return lines.length;
  };
})(globalThis.archive);
