() => {
  // What is wrong with the page as it is laid out: text that is cut or outside, controls that are too small, too
  // high up or over one another. Answers with sentences, none when all is well.
  const out = [];
  const tall = innerHeight > innerWidth;
  const low = tall && document.documentElement.dataset.low === "true";
  const called = (e) => `${e.tagName.toLowerCase()}.${e.className} "${e.textContent.trim().slice(0, 40)}"`;
  const shown = (e) => e.getClientRects().length > 0 && !e.closest("svg, [hidden], .sr, [data-measuring='true']");

  function control(e) {
    const at = e.getBoundingClientRect();
    const size = e.matches("input") ? at.height : Math.min(at.width, at.height);
    if (size < 64) out.push(`${called(e)} is ${Math.round(at.width)} by ${Math.round(at.height)}`);
    if (at.top < innerHeight * 0.11) out.push(`${called(e)} is too high at ${Math.round(at.top)}`);
    if (low && at.top < innerHeight * 0.4 - 1) out.push(`${called(e)} is not low at ${Math.round(at.top)}`);
  }

  function text(e) {
    if (![...e.childNodes].some((c) => c.nodeType === Node.TEXT_NODE && c.textContent.trim())) return;
    const range = document.createRange();
    range.selectNodeContents(e);
    const at = range.getBoundingClientRect();
    if (at.left < -1 || at.right > innerWidth + 1 || at.top < -1 || at.bottom > innerHeight + 1) out.push(`${called(e)} is outside`);
    for (let box = e; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflow === "visible" && !box.matches("button, main")) continue;
      const frame = box.getBoundingClientRect();
      if (at.left < frame.left - 2 || at.right > frame.right + 2 || at.top < frame.top - 3 || at.bottom > frame.bottom + 3) {
        return out.push(`${called(e)} is cut by ${called(box)}`);
      }
    }
  }

  for (const e of document.querySelectorAll("body *")) {
    if (!shown(e)) continue;
    if (e.matches("button, input, a[href]")) control(e);
    text(e);
  }
  const controls = [...document.querySelectorAll("button, a[href]")].filter(shown).map((e) => [e, e.getBoundingClientRect()]);
  controls.forEach(([e, a], i) => {
    for (const [other, b] of controls.slice(i + 1)) {
      if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) out.push(`${called(e)} lies over ${called(other)}`);
    }
  });
  return out;
}
