/**
 * Larger text without a larger page: the layout is locked to the panel and counted in rem, so a larger root would push
 * everything out of it. Every font size of the style sheets is multiplied by --tx here, in one place, and no rule has to
 * think of it.
 */

/** Sizes in rem grow in full up to here and no further by more: what is huge already would only break its line. */
const full = 4.4;

/** Drawings are set as large as a text, but are none. */
const drawing = /\.(ic|sign|picture)$/;

/**
 * @param {string} size a font size of a style sheet, "3.4rem"
 * @returns {string | null} the same, growing with --tx; null when it is not in rem
 */
export function growing(size) {
  const rem = /^([\d.]+)rem$/.exec(size);
  if (!rem) return null;
  const more = Math.min(Number(rem[1]), full);
  return `calc(${rem[1]}rem + ${more}rem * (var(--tx) - 1))`;
}

/** Rewrites all rules of the page's style sheets. */
export function growTexts() {
  for (const sheet of document.styleSheets) visit(sheet.cssRules);
}

/** @param {CSSRuleList} rules */
function visit(rules) {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) visit(rule.cssRules);
    if (!(rule instanceof CSSStyleRule) || rule.selectorText === "html" || drawing.test(rule.selectorText)) continue;
    const size = growing(rule.style.fontSize);
    if (size) rule.style.fontSize = size;
  }
}
